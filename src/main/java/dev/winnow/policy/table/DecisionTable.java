package dev.winnow.policy.table;

import dev.winnow.policy.problem.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table.
 *
 * @param dimension the dimension of its points; null for all kinds but {@link TableKind#SCORE}
 * @param prose the title and the other lines of text above the table
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

    /** The cell of a row in the column with a template; the cell of the row's id if there is no such column. */
    public Source cell(Row row, ActionTemplate template) {
        return columns.stream()
                .filter(column -> column instanceof Column.ActionColumn action && action.template() == template)
                .map(column -> Source.cell(workbook, sheet, row.source().row(), column.index()))
                .findFirst()
                .orElse(row.source());
    }
}
