package dev.winnow.policy.analysis;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A row with the box of leads for which it holds, or whose activities or signals it holds for.
 *
 * @param clash why it never holds; null if it can
 */
record AnalyzedRow(
        DecisionTable table, Row row, Box box, @Nullable Clash clash) {

    /**
     * Conditions that can't be met together.
     *
     * @param source the cell of the conflicting condition
     */
    record Clash(Source source, String expected, String found, String suggestion) {}

    boolean canHold() {
        return clash == null;
    }

    /** Whether it has conditions on activities or signals, which a lead may not have. */
    boolean isRepeated() {
        return row.repeatedType() != null;
    }

    /**
     * Whether this row holds for every lead for which the other holds. Sufficient, not necessary: false can be wrong.
     */
    boolean covers(AnalyzedRow other) {
        return asksNoMoreThan(other) && other.box.isWithin(box);
    }

    /** Whether it has conditions on activities or signals only if the other row does. */
    boolean asksNoMoreThan(AnalyzedRow other) {
        RecordType repeated = row.repeatedType();
        return repeated == null || repeated == other.row.repeatedType();
    }

    /** {@code FIT-IND-03 (fit.xlsx › Fit › A15)}. */
    String place() {
        return row.id() + " (" + row.source() + ")";
    }
}
