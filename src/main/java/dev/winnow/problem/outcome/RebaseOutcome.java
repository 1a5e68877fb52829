package dev.winnow.problem.outcome;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.Outcome;
import dev.winnow.release.rebase.Rebased;

/** Maps the result of a rebase to the merged files or a problem. */
public final class RebaseOutcome {

    private RebaseOutcome() {}

    public static Outcome<PolicyFiles> of(Rebased rebased) {
        return rebased.match(
                merged -> Outcome.of(merged.files()),
                conflicting -> Outcome.failed(ReleaseConflicts.of(conflicting.conflicts())),
                refused -> Outcome.failed(ReleaseConflicts.notMerged(refused.reasons())));
    }
}
