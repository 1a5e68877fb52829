package dev.winnow.explanation;

import dev.winnow.policy.problem.Source;
import java.util.List;

/**
 * Why one row held, or why it didn't.
 *
 * @param holds exactly if every condition is true
 * @param text what came of it, a sentence or two
 * @param conditions in the order of the table's columns; none: the row always holds
 */
public record Why(
        String row, String table, boolean holds, String text, Source source, List<ConditionVerdict> conditions) {

    public Why {
        conditions = List.copyOf(conditions);
    }
}
