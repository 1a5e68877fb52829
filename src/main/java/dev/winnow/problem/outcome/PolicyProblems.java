package dev.winnow.problem.outcome;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.Answer;
import java.util.List;

/** Problems of requests for policies. */
public final class PolicyProblems {

    private PolicyProblems() {}

    /** Of a policy that the body names. */
    static ProblemDetails unknown(Answer.UnknownPolicy unknown) {
        return unknown(RequestProblem.at(
                "/policy", expected(unknown.active()), PrintableValue.text(unknown.name()), unknown.suggestion()));
    }

    /** Of a policy that the path names. */
    public static ProblemDetails unknown(String name, List<String> active) {
        return unknown(RequestProblem.parameter(
                "policy", expected(active), PrintableValue.text(name), Suggestion.closest(name, active)));
    }

    private static ProblemDetails unknown(RequestProblem problem) {
        return ProblemDetails.of(ProblemType.UNKNOWN_POLICY, List.of(problem));
    }

    private static String expected(List<String> active) {
        return "one of " + String.join(", ", active);
    }
}
