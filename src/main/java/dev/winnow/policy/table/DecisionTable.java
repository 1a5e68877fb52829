package dev.winnow.policy.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table.
 *
 * @param dimension that its points go to; null for all kinds but {@link TableKind#SCORE}
 * @param rows from top to bottom
 */
public record DecisionTable(
        String name, TableKind kind, @Nullable String dimension, String workbook, String sheet, List<Row> rows) {

    public DecisionTable {
        rows = List.copyOf(rows);
    }
}
