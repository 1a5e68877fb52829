package dev.winnow.release.governed;

import dev.winnow.release.impact.MeasuredLimit;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The result of a step with a release: its new state, or why the step wasn't taken. */
public sealed interface StepResult {

    /** Calls the method of {@code cases} for this variant. */
    <T> T match(Cases<T> cases);

    /** One method for each variant. */
    interface Cases<T> {

        T done(Done result);

        T unknown(Unknown result);

        T refused(Refused result);

        T selfApproval(SelfApproval result);

        T outdated(Outdated result);

        T notCompared(NotCompared result);

        T beyondLimits(BeyondLimits result);

        T unknownLimit(UnknownLimit result);

        T unusable(Unusable result);

        T otherAuthor(OtherAuthor result);

        T nothingToRebase(NothingToRebase result);
    }

    record Done(Lifecycle lifecycle) implements StepResult {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.done(this);
        }
    }

    /** The policy has no release with this number. */
    record Unknown(String policy, int number) implements StepResult {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unknown(this);
        }
    }

    /** The release's state doesn't allow the step. */
    record Refused(String expected, String found) implements StepResult {

        public static Refused of(String expected, Lifecycle release) {
            return new Refused(
                    expected,
                    "release %s, which is %s"
                            .formatted(release.number(), release.state().word()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.refused(this);
        }
    }

    /** What keeps a person from approving a release. */
    enum Tie {
        AUTHOR,
        /** Edited the working copy that the release was made of. */
        EDITOR,
        /** Approved it for the other side. */
        APPROVER
    }

    /** The caller is the release's author or an editor, or has already approved it. */
    record SelfApproval(Tie tie, String by) implements StepResult {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.selfApproval(this);
        }
    }

    /**
     * Another release became active after this one was made.
     *
     * @param base the release it was made from; 0 for none
     * @param active the active release; 0 for none
     */
    record Outdated(int number, int base, int active) implements StepResult {

        public static Outdated of(Lifecycle release, @Nullable Integer active) {
            return new Outdated(
                    release.number(), release.base() == null ? 0 : release.base(), active == null ? 0 : active);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.outdated(this);
        }
    }

    /** The policy declares limits, and no recent impact run says whether the release keeps them. */
    record NotCompared(int number) implements StepResult {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notCompared(this);
        }
    }

    /** @param broken limits that are exceeded and not waived, at least one */
    record BeyondLimits(List<MeasuredLimit> broken) implements StepResult {

        public BeyondLimits {
            broken = List.copyOf(broken);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.beyondLimits(this);
        }
    }

    /** The request waives a limit that the policy doesn't declare. */
    record UnknownLimit(String limit, SortedSet<String> declared) implements StepResult {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unknownLimit(this);
        }
    }

    /** This version of the server can't compile the release's files. */
    record Unusable(String found) implements StepResult {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unusable(this);
        }
    }

    /** Only the author of a draft rebases it. */
    record OtherAuthor(String author) implements StepResult {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.otherAuthor(this);
        }
    }

    /** @param base the release it was made from, which is active; null if it wasn't made from a release */
    record NothingToRebase(int number, @Nullable Integer base) implements StepResult {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.nothingToRebase(this);
        }
    }
}
