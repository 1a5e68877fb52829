package dev.winnow.web.problem;

import dev.winnow.audit.log.UnreadableDecision;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.policy.facts.PrintableValue;

/** What to say of a decision that isn't there, or can't be read. */
public final class DecisionProblems {

    private DecisionProblems() {}

    public static ProblemDetails unreadable(UnreadableDecision decision) {
        ProblemType type =
                decision.reason() == UnreadableDecision.Reason.ERASED ? ProblemType.ERASED : ProblemType.DAMAGED;
        return ProblemDetails.of(
                type,
                "expected a decision that can be read, found %s: %s"
                        .formatted(decision.id(), decision.reason().text()));
    }

    public static ProblemDetails unknown(String id) {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_DECISION, "expected the id of a decision, found " + PrintableValue.text(id));
    }
}
