package dev.winnow.problem.outcome;

import dev.winnow.check.CheckExecutor;
import dev.winnow.check.PolicyCheck;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.release.workingcopy.CopySaves;
import dev.winnow.release.workingcopy.PlannedSave;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Saves a working copy into its policy's folder, or maps what prevents that to a problem. */
public final class SaveOutcome {

    private SaveOutcome() {}

    /**
     * @param plan without workbooks if there is nothing to save
     * @param by who saves it
     */
    public static Outcome<PlannedSave> of(CopySaves saves, CheckExecutor executor, PlannedSave plan, String by)
            throws InterruptedException {
        if (!plan.isPossible()) {
            return Outcome.failed(impossible(plan));
        }
        if (plan.workbooks().isEmpty()) {
            return Outcome.of(plan);
        }
        return CheckOutcome.of(executor.check(plan.result(), Set.of(), check -> check))
                .fold(check -> saved(saves, plan, check, by), Outcome::failed);
    }

    private static Outcome<PlannedSave> saved(CopySaves saves, PlannedSave plan, PolicyCheck check, String by) {
        if (!saves.isAccepted(check)) {
            return Outcome.failed(FileProblems.of(check));
        }
        try {
            return saves.save(plan, check, by)
                    ? Outcome.of(plan)
                    : Outcome.failed(WorkingCopyProblems.folderChanged(List.of()));
        } catch (IOException e) {
            return Outcome.failed(WorkingCopyProblems.notWritable(
                    plan.folder().policy(), e.getClass().getSimpleName()));
        }
    }

    private static ProblemDetails impossible(PlannedSave plan) {
        return plan.changedInFolder().isEmpty()
                ? WorkingCopyProblems.open(plan.open())
                : WorkingCopyProblems.folderChanged(plan.changedInFolder());
    }
}
