package dev.winnow.check;

import dev.winnow.policy.cases.Case;
import dev.winnow.policy.problem.Problem;
import java.util.List;

/**
 * The result of one case.
 *
 * @param failures one for each expectation that failed, at its cell
 */
public record CaseResult(Case example, List<Problem> failures) {

    public CaseResult {
        failures = List.copyOf(failures);
    }

    public boolean hasPassed() {
        return failures.isEmpty();
    }
}
