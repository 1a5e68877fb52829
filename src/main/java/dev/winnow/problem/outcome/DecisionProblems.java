package dev.winnow.problem.outcome;

import dev.winnow.audit.log.UnreadableDecision;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;

/** Problems of requests for decisions. */
public final class DecisionProblems {

    private DecisionProblems() {}

    public static ProblemDetails unknown(String id) {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_DECISION, "expected the id of a decision, found " + PrintableValue.text(id));
    }

    static ProblemDetails unreadable(UnreadableDecision decision) {
        String detail = "Decision %s can't be read: %s"
                .formatted(decision.id(), decision.reason().text());
        return switch (decision.reason()) {
            case ERASED -> ProblemDetails.of(ProblemType.ERASED, detail);
            case DAMAGED -> ProblemDetails.of(ProblemType.DAMAGED, detail);
        };
    }
}
