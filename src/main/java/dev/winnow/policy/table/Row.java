package dev.winnow.policy.table;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a decision table.
 *
 * @param source the cell of the id
 * @param conditions all of which must hold; none: it always holds
 * @param reason the sentence to give for it; null: one made from the conditions
 * @param description prose for colleagues; null where there is none
 */
public record Row(
        String id,
        Source source,
        List<Condition> conditions,
        RowEffect effect,
        @Nullable String reason,
        @Nullable String description) {

    public Row {
        conditions = List.copyOf(conditions);
    }

    public List<Condition> conditions(RecordType recordType) {
        return conditions.stream()
                .filter(condition -> condition.fact().recordType() == recordType)
                .toList();
    }

    /** The activity or signal it may hold for several of; null if it looks at neither. */
    public @Nullable RecordType repeatedType() {
        return conditions.stream()
                .map(condition -> condition.fact().recordType())
                .filter(RecordType::isRepeated)
                .findFirst()
                .orElse(null);
    }
}
