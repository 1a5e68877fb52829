package dev.winnow.policy.table;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Fact;

/**
 * One cell of a row: what it demands of a fact.
 *
 * @param column counted from 0
 */
public record Condition(int column, Fact fact, Demand demand, Source source) {

    /** Whether it holds for a record of the fact's subject. */
    public boolean holds(Object record) {
        return demand.holds(fact.in(record));
    }
}
