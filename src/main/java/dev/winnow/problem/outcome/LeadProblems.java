package dev.winnow.problem.outcome;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;

/** The problems of leads that can't be found. */
public final class LeadProblems {

    private LeadProblems() {}

    /** There is no decision on it that can be read. */
    public static ProblemDetails unknown(String id) {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_LEAD,
                "expected the id of a lead that was evaluated and not erased, found " + PrintableValue.text(id));
    }

    /** There is nothing of it to erase. */
    public static ProblemDetails notToErase(String id) {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_LEAD,
                "expected a lead in the log whose personal data weren't erased yet, found " + PrintableValue.text(id));
    }
}
