package dev.winnow.policy.table;

import dev.winnow.policy.vocabulary.Fact;

/** A column of a decision table; {@code index} counts from 0. */
sealed interface Column {

    int index();

    record ConditionColumn(int index, Fact fact, ConditionTemplate template) implements Column {}

    record ActionColumn(int index, ActionTemplate template) implements Column {}

    record DescriptionColumn(int index) implements Column {}
}
