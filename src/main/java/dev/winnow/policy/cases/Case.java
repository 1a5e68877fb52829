package dev.winnow.policy.cases;

import dev.winnow.lead.Lead;
import dev.winnow.policy.problem.Source;
import java.time.Instant;
import java.util.List;

/**
 * A regression case: a lead and the expected result of its evaluation.
 *
 * @param asOf the moment of the evaluation
 * @param expectations at least one
 * @param source the cell of the name
 */
public record Case(String name, Instant asOf, Lead lead, List<Expectation> expectations, Source source) {

    public Case {
        expectations = List.copyOf(expectations);
    }
}
