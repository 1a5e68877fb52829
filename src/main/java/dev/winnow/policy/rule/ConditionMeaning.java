package dev.winnow.policy.rule;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Row;
import java.util.List;

/** The meaning of a condition without its cell. Many cells have the same meaning, which is compiled only once. */
record ConditionMeaning(String path, Demand demand) {

    static ConditionMeaning of(Condition condition) {
        return new ConditionMeaning(condition.fact().path(), condition.demand());
    }

    static List<ConditionMeaning> of(Row row) {
        return row.conditions().stream().map(ConditionMeaning::of).toList();
    }
}
