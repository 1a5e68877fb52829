package dev.winnow.release.rebase;

import dev.winnow.policy.PolicyFiles;
import java.util.List;
import java.util.function.Function;

/** The result of rebasing a draft. */
public sealed interface Rebased {

    /** Applies the function for this variant. */
    <T> T match(Function<Merged, T> merged, Function<Conflicting, T> conflicting, Function<Refused, T> refused);

    /** @param files of the draft with the active version's changes; to be checked like any other draft */
    record Merged(PolicyFiles files) implements Rebased {

        @Override
        public <T> T match(
                Function<Merged, T> merged, Function<Conflicting, T> conflicting, Function<Refused, T> refused) {
            return merged.apply(this);
        }
    }

    /** @param conflicts by place; at least one */
    record Conflicting(List<Conflict> conflicts) implements Rebased {

        public Conflicting {
            conflicts = List.copyOf(conflicts);
        }

        @Override
        public <T> T match(
                Function<Merged, T> merged, Function<Conflicting, T> conflicting, Function<Refused, T> refused) {
            return conflicting.apply(this);
        }
    }

    /**
     * There are no conflicts, but the files must be merged by hand.
     *
     * @param reasons {@code can't be merged automatically: fit.xlsx: …}; at least one
     */
    record Refused(List<String> reasons) implements Rebased {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <T> T match(
                Function<Merged, T> merged, Function<Conflicting, T> conflicting, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
