package dev.winnow.policy.table;

import dev.winnow.policy.vocabulary.Fact;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a decision table. */
public sealed interface Column {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(
            Function<ConditionColumn, T> condition,
            Function<ActionColumn, T> action,
            Function<DescriptionColumn, T> description);

    /** Counted from 0. */
    int index();

    /** The heading that analysts see. */
    String label();

    record ConditionColumn(int index, String label, Fact fact, ConditionTemplate template) implements Column {
        @Override
        public <T extends @Nullable Object> T match(
                Function<ConditionColumn, T> condition,
                Function<ActionColumn, T> action,
                Function<DescriptionColumn, T> description) {
            return condition.apply(this);
        }
    }

    record ActionColumn(int index, String label, ActionTemplate template) implements Column {
        @Override
        public <T extends @Nullable Object> T match(
                Function<ConditionColumn, T> condition,
                Function<ActionColumn, T> action,
                Function<DescriptionColumn, T> description) {
            return action.apply(this);
        }
    }

    record DescriptionColumn(int index, String label) implements Column {
        @Override
        public <T extends @Nullable Object> T match(
                Function<ConditionColumn, T> condition,
                Function<ActionColumn, T> action,
                Function<DescriptionColumn, T> description) {
            return description.apply(this);
        }
    }
}
