package dev.winnow.check;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.policy.cases.Case;
import dev.winnow.policy.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one case.
 *
 * @param found null for a case that is more work than the limit
 * @param failures one for each expectation that failed, at its cell
 */
public record CaseResult(Case example, @Nullable Found found, List<Problem> failures) {

    public CaseResult {
        failures = List.copyOf(failures);
    }

    /**
     * What the evaluation of a case gave.
     *
     * @param points in total
     * @param held the ids of the rows that hold
     */
    public record Found(String stage, BigDecimal points, List<String> held) {

        public Found {
            held = List.copyOf(held);
        }

        static Found of(Evaluated evaluated) {
            return new Found(
                    evaluated.evaluation().stage().recommended(),
                    evaluated.evaluation().score().total(),
                    List.copyOf(evaluated.evaluation().held()));
        }
    }

    public boolean hasPassed() {
        return failures.isEmpty();
    }
}
