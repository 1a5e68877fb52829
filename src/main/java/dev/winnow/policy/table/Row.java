package dev.winnow.policy.table;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a decision table.
 *
 * @param source the cell of the id
 * @param conditions all must hold; empty: the row always holds
 * @param reason the sentence that explains it; null: one is made from the conditions
 * @param description a note for colleagues; null if there is none
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

    /** The row with some of its conditions. */
    public Row only(Predicate<Condition> some) {
        return new Row(id, source, conditions.stream().filter(some).toList(), effect, reason, description);
    }

    /** Activity or signal, if the row has conditions on one, so that it can hold several times; otherwise null. */
    public @Nullable RecordType repeatedType() {
        return conditions.stream()
                .map(condition -> condition.fact().recordType())
                .filter(RecordType::isRepeated)
                .findFirst()
                .orElse(null);
    }
}
