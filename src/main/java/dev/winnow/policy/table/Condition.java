package dev.winnow.policy.table;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Fact;
import java.util.List;

/**
 * The condition in one cell of a row: a demand on a fact.
 *
 * @param column counted from 0
 */
public record Condition(int column, Fact fact, Demand demand, Source source) {

    /** The condition as DRL constraints. */
    public List<String> constraints() {
        return demand.constraints(fact.expression());
    }

    /** Whether it holds for a record of the fact's type. The compiled rule decides; this is its specification. */
    public boolean holds(Object record) {
        return demand.holds(fact.in(record));
    }
}
