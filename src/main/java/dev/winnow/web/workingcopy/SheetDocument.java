package dev.winnow.web.workingcopy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.check.ReportedProblem;
import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.sheets.SheetColumn;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.release.workingcopy.editing.CopyRow;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sheet as data. */
@Schema(name = "Sheet", description = "A sheet with its columns and rows")
record SheetDocument(
        SheetSummary sheet,

        @Schema(description = "What is above the columns, by name: title, sentences, kind, dimension")
        Map<String, CellDocument> properties,

        List<ColumnDocument> columns,

        List<RowDocument> rows,

        @Schema(description = "The problems of the sheet that its last check found; null if it wasn't checked")
        @Nullable
        List<ReportedProblem> problems) {

    SheetDocument {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = problems == null ? null : List.copyOf(problems);
    }

    @Schema(name = "SheetSummary")
    record SheetSummary(
            @Schema(description = "Unique in its policy", examples = "firmographic-fit")
            String id,

            SheetKind kind,

            @Schema(description = "The table's name, or the sheet's", examples = "Firmographic fit")
            String name,

            @Schema(examples = "fit.xlsx") String workbook,

            @Schema(examples = "Fit") String sheet,

            @Schema(examples = "12") int rows,

            @Schema(examples = "5") int columns) {

        static SheetSummary of(Sheet sheet) {
            Listing listing = sheet.listing();
            return new SheetSummary(
                    sheet.id(),
                    sheet.kind(),
                    listing.name(),
                    listing.workbook(),
                    listing.sheet().name(),
                    listing.rows().size(),
                    sheet.columns().size());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SheetColumn")
    record ColumnDocument(
            @Schema(examples = "D") String letter,

            @Schema(examples = "Employees") String label,

            @Schema(
                    description = "`condition`, `fact` in cases, what the column sets (`id`, `points`, `stage`, …), "
                            + "`description`, `entry` in definition sheets, or `unknown`",
                    examples = "condition")
            String role,

            @Schema(description = "The path of its fact", examples = "company.employees") @Nullable
            String fact,

            @Schema(description = "The comparison of a condition", examples = "at least") @Nullable
            String comparison,

            @Schema(description = "The type of its values, as in the vocabulary", examples = "whole number")
            String type,

            @Schema(description = "Shown after its values", examples = "people") @Nullable
            String unit,

            @Schema(description = "Allowed or usual values") @Nullable
            List<String> values,

            @Schema(description = "Whether other values are errors", examples = "true") @Nullable
            Boolean closed,

            @Schema(description = "What separates several values in a cell; absent if it contains one", examples = ",")
            @Nullable
            String separator,

            @Schema(examples = "0") @Nullable BigDecimal least,

            @Schema(examples = "100") @Nullable BigDecimal most) {

        static ColumnDocument of(SheetColumn column) {
            SheetColumn.Input input = column.input();
            boolean isListed = !input.values().isEmpty();
            return new ColumnDocument(
                    column.letter(),
                    column.label(),
                    column.role(),
                    column.fact(),
                    column.comparison(),
                    input.type(),
                    input.unit(),
                    isListed ? input.values() : null,
                    isListed ? input.isClosed() : null,
                    input.separator(),
                    input.least(),
                    input.most());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SheetRow")
    record RowDocument(
            @Schema(
                    description = "Identifies the row; its id, path or name, as it was when the row became part of the "
                            + "working copy",
                    examples = "FIT-IND-03")
            String row,

            @Schema(description = "Its number in the workbook", examples = "14")
            int number,

            @Schema(description = "Its cells by column letter, without blank ones")
            Map<String, CellDocument> cells,

            @Schema(description = "In a working copy, true for a row that was inserted", examples = "true") @Nullable
            Boolean inserted,

            @Schema(
                    description =
                            "In a working copy, the cells that were changed, as they were, by column letter; absent "
                                    + "if none was")
            @Nullable
            Map<String, CellDocument> before) {

        RowDocument {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            before = before == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(before));
        }

        static RowDocument of(ListedRow row, List<SheetColumn> columns) {
            return new RowDocument(row.key(), row.number(), cells(row.number(), row.cells(), columns), null, null);
        }

        static RowDocument of(CopyRow row, List<SheetColumn> columns) {
            Map<String, CellDocument> before = new LinkedHashMap<>();
            for (SheetColumn column : columns) {
                if (row.before().containsKey(column.index())) {
                    before.put(
                            column.letter(),
                            CellDocument.of(row.before().get(column.index()), column.letter() + row.number()));
                }
            }
            return new RowDocument(
                    row.key(),
                    row.number(),
                    cells(row.number(), row.cells(), columns),
                    row.isNew() ? true : null,
                    before.isEmpty() ? null : before);
        }

        private static Map<String, CellDocument> cells(
                int number, Map<Integer, CellValue> values, List<SheetColumn> columns) {
            Map<String, CellDocument> cells = new LinkedHashMap<>();
            for (SheetColumn column : columns) {
                CellValue value = values.get(column.index());
                if (value != null) {
                    cells.put(column.letter(), CellDocument.of(value, column.letter() + number));
                }
            }
            return cells;
        }
    }

    @Schema(name = "SheetCell")
    record CellDocument(
            @Schema(description = "A text, a number or true or false", examples = "200") @Nullable
            Object value,

            @Schema(description = "As analysts see it", examples = "200") @Nullable
            String text,

            @Schema(examples = "D14") String cell) {

        static CellDocument of(@Nullable CellValue value, String cell) {
            return new CellDocument(
                    value == null
                            ? null
                            : value.match(new CellValue.Functions<Object>(
                                    CellValue.Text::text,
                                    CellValue.Decimal::number,
                                    date -> date.date().toString(),
                                    CellValue.Flag::flag,
                                    computed -> "=" + computed.formula())),
                    ListedCell.text(value),
                    cell);
        }
    }

    static SheetDocument of(Sheet sheet, List<RowDocument> rows, @Nullable List<ReportedProblem> problems) {
        Map<String, CellDocument> properties = new LinkedHashMap<>();
        sheet.listing()
                .properties()
                .forEach((name, cell) -> properties.put(
                        name, CellDocument.of(cell.value(), cell.source().cell())));
        return new SheetDocument(
                SheetSummary.of(sheet),
                properties,
                sheet.columns().stream().map(ColumnDocument::of).toList(),
                rows,
                problems);
    }

    /** The rows of a sheet that isn't edited. */
    static List<RowDocument> rows(Sheet sheet) {
        return sheet.listing().rows().stream()
                .map(row -> RowDocument.of(row, sheet.columns()))
                .toList();
    }
}
