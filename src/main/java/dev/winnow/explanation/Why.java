package dev.winnow.explanation;

import dev.winnow.policy.problem.Source;
import java.util.List;

/**
 * Why a row holds or doesn't.
 *
 * @param holds exactly if every condition is true
 * @param text the effect of the row, in one or two sentences
 * @param conditions in column order; empty if the row always holds
 */
public record Why(
        String row, String table, boolean holds, String text, Source source, List<ConditionVerdict> conditions) {

    public Why {
        conditions = List.copyOf(conditions);
    }
}
