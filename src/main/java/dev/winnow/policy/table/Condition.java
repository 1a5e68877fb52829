package dev.winnow.policy.table;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Fact;
import java.util.List;

/**
 * One cell of a row: what it demands of a fact.
 *
 * @param column counted from 0
 */
public record Condition(int column, Fact fact, Demand demand, Source source) {

    /** What it is written as, in DRL. */
    public List<String> constraints() {
        return demand.constraints(fact.expression());
    }

    /** Whether it should hold for a record of the fact's type. */
    public boolean holds(Object record) {
        return demand.holds(fact.in(record));
    }
}
