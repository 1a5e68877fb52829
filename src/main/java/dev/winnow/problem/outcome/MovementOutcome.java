package dev.winnow.problem.outcome;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.MovementResult;
import java.util.List;

/** Maps the result of comparing two decisions to what moved the score or a problem. */
public final class MovementOutcome {

    private MovementOutcome() {}

    public static Outcome<MovementResult.Explained> of(MovementResult result) {
        return result.match(
                Outcome::of,
                unknown -> Outcome.failed(unknown(unknown)),
                tooFew -> Outcome.failed(tooFew(tooFew)),
                not -> Outcome.failed(ProblemDetails.of(ProblemType.NOT_REPRODUCIBLE, not.reason())),
                other -> Outcome.failed(otherPolicy(other)));
    }

    private static ProblemDetails unknown(MovementResult.UnknownDecision unknown) {
        RequestProblem problem = RequestProblem.parameter(
                unknown.parameter(),
                "the id of a decision on this lead",
                unknown.id().toString(),
                null);
        return ProblemDetails.of(ProblemType.UNKNOWN_DECISION, List.of(problem));
    }

    private static ProblemDetails tooFew(MovementResult.TooFew tooFew) {
        String lead = PrintableValue.text(tooFew.leadId());
        String detail =
                switch (tooFew.missing()) {
                    case BOTH -> "No decision on lead %s is in the log; a movement compares two".formatted(lead);
                    case SECOND ->
                        "Lead %s has a single decision by policy %s; a movement compares two"
                                .formatted(lead, tooFew.policy());
                    case EARLIER ->
                        "The decision in to is the first on lead %s by policy %s; a movement compares two"
                                .formatted(lead, tooFew.policy());
                    case LATER ->
                        "The decision in from is the latest on lead %s by policy %s; a movement compares two"
                                .formatted(lead, tooFew.policy());
                };
        return ProblemDetails.of(ProblemType.UNKNOWN_DECISION, detail);
    }

    private static ProblemDetails otherPolicy(MovementResult.OtherPolicy other) {
        RequestProblem problem = RequestProblem.parameter(
                "to", "a decision of policy " + other.before(), "one of policy " + other.after(), null);
        return ProblemDetails.malformed(List.of(problem));
    }
}
