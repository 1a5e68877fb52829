package dev.winnow.web.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.policy.Policy;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.TableSheet;
import dev.winnow.policy.table.TableWriter;
import dev.winnow.policy.workbook.CellValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as data.
 *
 * @param about the lines above the table
 */
@Schema(name = "DecisionTable")
record TableDocument(TableSummary table, List<String> about, List<ColumnDocument> columns, List<RowDocument> rows) {

    /**
     * @param role {@code condition}, {@code id}, {@code points} and so on, or {@code description}
     * @param fact the path of a condition's fact
     * @param template the column template in the workbook
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TableColumn")
    record ColumnDocument(
            @Schema(examples = "Industry") String label,

            @Schema(
                    description = "`condition`, `description`, or what the column sets: `id`, `points`, `stage`, …",
                    examples = "condition")
            String role,

            @Schema(description = "For a condition, the path of its fact", examples = "company.industry") @Nullable
            String fact,

            @Schema(
                    description = "The column template in the workbook",
                    examples = "forall(||){company.industry == \"$\"}")
            @Nullable
            String template) {}

    /** @param cells a value for each column; null for a blank cell */
    @Schema(name = "TableRow")
    record RowDocument(
            @Schema(examples = "FIT-IND-03") String id,

            @Schema(description = "The place of the row", ref = "Source")
            Source source,

            @Schema(description = "The value of each column as in the workbook; null for a blank cell")
            List<@Nullable Object> cells) {

        RowDocument {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    TableDocument {
        about = List.copyOf(about);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static TableDocument of(Policy policy, DecisionTable table) {
        TableSheet sheet = TableWriter.write(policy.name(), table);
        List<RowDocument> rows = new ArrayList<>();
        int number = sheet.labelRow();
        for (Row row : table.rows()) {
            number++;
            List<@Nullable Object> cells = new ArrayList<>();
            for (Column column : table.columns()) {
                cells.add(value(sheet.grid().cell(number, column.index())));
            }
            rows.add(new RowDocument(row.id(), row.source(), cells));
        }
        return new TableDocument(
                TableSummary.of(policy, table),
                table.prose(),
                table.columns().stream().map(TableDocument::column).toList(),
                rows);
    }

    private static ColumnDocument column(Column column) {
        if (column instanceof Column.ConditionColumn condition) {
            String template = condition.template().snippet(condition.fact());
            return new ColumnDocument(
                    column.label(), "condition", condition.fact().path(), template);
        }
        if (column instanceof Column.ActionColumn action) {
            String role = action.template().isId()
                    ? "id"
                    : action.template().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new ColumnDocument(
                    column.label(), role, null, action.template().snippet());
        }
        return new ColumnDocument(column.label(), "description", null, null);
    }

    private static @Nullable Object value(@Nullable CellValue cell) {
        if (cell instanceof CellValue.Decimal number) {
            return number.number();
        }
        if (cell instanceof CellValue.Flag flag) {
            return flag.flag();
        }
        if (cell instanceof CellValue.Text text) {
            return text.text();
        }
        return cell == null ? null : cell.shown();
    }
}
