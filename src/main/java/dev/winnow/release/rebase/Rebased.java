package dev.winnow.release.rebase;

import dev.winnow.policy.PolicyFiles;
import java.util.List;

/** What came of rebasing a draft. */
public sealed interface Rebased {

    /** @param files the draft's with the others' changes in them; to be checked like any other draft */
    record Merged(PolicyFiles files) implements Rebased {}

    /** @param conflicts by place; at least one */
    record Conflicting(List<Conflict> conflicts) implements Rebased {

        public Conflicting {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * There are no conflicts, yet a person has to merge it.
     *
     * @param reasons {@code can't be merged by itself: fit.xlsx: …}; at least one
     */
    record Refused(List<String> reasons) implements Rebased {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
