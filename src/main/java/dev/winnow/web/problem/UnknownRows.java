package dev.winnow.web.problem;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.qualification.Answer;
import java.util.List;

/** What to say of a row that isn't there. */
public final class UnknownRows {

    private UnknownRows() {}

    public static ProblemDetails problem(Answer.UnknownRow unknown) {
        RequestProblem problem = RequestProblem.parameter(
                "why",
                "the id of a row of policy " + unknown.policy(),
                PrintableValue.text(unknown.id()),
                unknown.suggestion());
        return ProblemDetails.of(ProblemType.UNKNOWN_ROW, List.of(problem));
    }
}
