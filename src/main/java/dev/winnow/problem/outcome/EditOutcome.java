package dev.winnow.problem.outcome;

import dev.winnow.problem.Outcome;
import dev.winnow.release.workingcopy.EditResult;

/** Maps the result of an edit to what it did or a problem. */
public final class EditOutcome {

    private EditOutcome() {}

    /** @param sheet the id that the request named */
    public static Outcome<EditResult.Done> of(EditResult result, String sheet) {
        return result.match(new EditResult.Functions<>(
                done -> Outcome.of(done),
                conflicting -> Outcome.failed(EditConflicts.of(conflicting)),
                unusable -> Outcome.failed(WorkingCopyProblems.unusable(unusable.problems())),
                full -> Outcome.failed(WorkingCopyProblems.full()),
                unknown -> Outcome.failed(WorkingCopyProblems.unknownSheet(sheet, unknown.sheets()))));
    }
}
