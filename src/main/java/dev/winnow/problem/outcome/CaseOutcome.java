package dev.winnow.problem.outcome;

import dev.winnow.problem.Outcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.CaseMaker;
import dev.winnow.release.workingcopy.editing.RequestedEdit;
import java.util.List;

/** Maps a case that was made of a lead to the edit that adds it, or a problem. */
public final class CaseOutcome {

    private CaseOutcome() {}

    public static Outcome<RequestedEdit> of(CaseMaker.Result result) {
        return result.match(new CaseMaker.Result.Functions<>(
                made -> Outcome.of(made.edit()),
                refused -> Outcome.failed(ProblemDetails.of(
                        ProblemType.UNUSABLE_FACTS,
                        refused.problems().stream().map(RequestProblem::of).toList())),
                tooMuch -> Outcome.failed(ProblemDetails.of(
                        ProblemType.TOO_MUCH_WORK,
                        List.of(RequestProblem.at(
                                "/lead/activities",
                                tooMuch.expected(),
                                "%s that need more".formatted(tooMuch.activities())))))));
    }
}
