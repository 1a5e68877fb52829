package dev.winnow.policy.table;

import dev.winnow.policy.problem.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table.
 *
 * @param dimension that its points go to; null for all kinds but {@link TableKind#SCORE}
 * @param prose the title and what else is said above the table, a line each
 * @param columns from left to right
 * @param rows from top to bottom
 */
public record DecisionTable(
        String name,
        TableKind kind,
        @Nullable String dimension,
        String workbook,
        String sheet,
        List<String> prose,
        List<Column> columns,
        List<Row> rows) {

    public DecisionTable {
        prose = List.copyOf(prose);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The cell in which one of its rows says something; the row's id where there is no such column. */
    public Source cell(Row row, ActionTemplate template) {
        return columns.stream()
                .filter(column -> column instanceof Column.ActionColumn action && action.template() == template)
                .map(column -> Source.cell(workbook, sheet, row.source().row(), column.index()))
                .findFirst()
                .orElse(row.source());
    }
}
