package dev.winnow.problem.outcome;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.Outcome;
import dev.winnow.release.rebase.Rebased;

/** Maps the result of a rebase to the merged files or a problem. */
public final class RebaseOutcome {

    private RebaseOutcome() {}

    public static Outcome<PolicyFiles> of(Rebased rebased) {
        if (rebased instanceof Rebased.Conflicting conflicting) {
            return Outcome.failed(ReleaseConflicts.of(conflicting.conflicts()));
        }
        if (rebased instanceof Rebased.Refused refused) {
            return Outcome.failed(ReleaseConflicts.notMerged(refused.reasons()));
        }
        return Outcome.of(((Rebased.Merged) rebased).files());
    }
}
