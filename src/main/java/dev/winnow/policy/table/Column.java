package dev.winnow.policy.table;

import dev.winnow.policy.vocabulary.Fact;

/** A column of a decision table. */
public sealed interface Column {

    /** Counted from 0. */
    int index();

    /** What the analyst reads above it. */
    String label();

    record ConditionColumn(int index, String label, Fact fact, ConditionTemplate template) implements Column {}

    record ActionColumn(int index, String label, ActionTemplate template) implements Column {}

    record DescriptionColumn(int index, String label) implements Column {}
}
