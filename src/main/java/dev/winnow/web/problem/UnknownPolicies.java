package dev.winnow.web.problem;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.qualification.Answer;
import java.util.List;

/** What to say of a policy that isn't there. */
public final class UnknownPolicies {

    private UnknownPolicies() {}

    public static ProblemDetails problem(String pointer, Answer.UnknownPolicy unknown) {
        String expected = "one of " + String.join(", ", unknown.active());
        RequestProblem problem =
                RequestProblem.at(pointer, expected, PrintableValue.text(unknown.name()), unknown.suggestion());
        return ProblemDetails.of(ProblemType.UNKNOWN_POLICY, List.of(problem));
    }

    /** For a name in a path, which no pointer leads to. */
    public static ProblemDetails problem(String name, List<String> active) {
        String suggestion = Suggestion.closest(name, active);
        RequestProblem problem = RequestProblem.parameter(
                "policy", "one of " + String.join(", ", active), PrintableValue.text(name), suggestion);
        return ProblemDetails.of(ProblemType.UNKNOWN_POLICY, List.of(problem));
    }
}
