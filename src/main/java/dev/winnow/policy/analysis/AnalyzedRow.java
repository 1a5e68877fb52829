package dev.winnow.policy.analysis;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A row, and for whom it holds: for leads in its box, or with an activity or signal that is in it.
 *
 * @param clash why it never holds; null where it can
 */
record AnalyzedRow(
        DecisionTable table, Row row, Box box, @Nullable Clash clash) {

    /**
     * Conditions that nothing meets.
     *
     * @param source the cell that makes it so
     */
    record Clash(Source source, String expected, String found, String suggestion) {}

    boolean canHold() {
        return clash == null;
    }

    /** Whether it looks at activities or signals, of which a lead may have none. */
    boolean isRepeated() {
        return row.repeatedType() != null;
    }

    /** Whether every lead for which the other holds is one for which this does; enough, but not needed, for it. */
    boolean covers(AnalyzedRow other) {
        return asksNoMoreThan(other) && other.box.isWithin(box);
    }

    /** Whether it looks at activities or signals only if the other does. */
    boolean asksNoMoreThan(AnalyzedRow other) {
        RecordType repeated = row.repeatedType();
        return repeated == null || repeated == other.row.repeatedType();
    }

    /** {@code FIT-IND-03 (fit.xlsx › Fit › A15)}. */
    String place() {
        return row.id() + " (" + row.source() + ")";
    }
}
