package dev.winnow.release.governed;

import dev.winnow.release.impact.MeasuredLimit;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What came of trying to do something about a release. */
public sealed interface StepResult {

    record Done(Lifecycle lifecycle) implements StepResult {}

    /** There is no such release. */
    record Unknown(String policy, int number) implements StepResult {}

    /** The release isn't where it would have to be for that. */
    record Refused(String expected, String found) implements StepResult {

        public static Refused of(String expected, Lifecycle release) {
            return new Refused(
                    expected,
                    "release %d, which is %s"
                            .formatted(release.number(), release.state().word()));
        }
    }

    /** Not by this caller, who wrote it or agreed to it already. */
    record SelfApproval(String expected, String found) implements StepResult {}

    /** Another release became active since it was made. */
    record Outdated(int number, int base, int active) implements StepResult {

        public static Outdated of(Lifecycle release, @Nullable Integer active) {
            return new Outdated(
                    release.number(), release.base() == null ? 0 : release.base(), active == null ? 0 : active);
        }
    }

    /** Its policy declares limits, and nobody looked whether they are kept. */
    record NotCompared(int number) implements StepResult {}

    /** @param broken limits that are neither kept nor waived, at least one */
    record BeyondLimits(List<MeasuredLimit> broken) implements StepResult {

        public BeyondLimits {
            broken = List.copyOf(broken);
        }
    }

    /** A limit that was to be waived isn't declared. */
    record UnknownLimit(String limit, SortedSet<String> declared) implements StepResult {}

    /** Its files can't be used by this version. */
    record Unusable(String found) implements StepResult {}
}
