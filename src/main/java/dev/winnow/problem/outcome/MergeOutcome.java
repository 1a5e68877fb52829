package dev.winnow.problem.outcome;

import dev.winnow.problem.Outcome;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.UploadResult;

/** Maps what became of workbooks for a working copy to the merged working copy or a problem. */
public final class MergeOutcome {

    private MergeOutcome() {}

    /** @param number of the working copy */
    public static Outcome<OpenCopy> of(String policy, int number, UploadResult result) {
        return result.match(new UploadResult.Functions<>(
                merged -> Outcome.of(merged.copy()),
                conflicting -> Outcome.failed(UploadConflicts.of(conflicting.conflicts())),
                refused -> Outcome.failed(UploadConflicts.notMerged(refused.reasons())),
                full -> Outcome.failed(WorkingCopyProblems.full()),
                unknown -> Outcome.failed(WorkingCopyProblems.unknown(policy, Integer.toString(number)))));
    }
}
