package dev.winnow.policy.table;

import dev.winnow.lead.Lead;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.SheetGrid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a table as a sheet in the standard Drools layout; {@link TableReader} reads the same table back. */
public final class TableWriter {

    private final String policy;
    private final DecisionTable table;
    private final GridBuilder grid;

    private TableWriter(String policy, DecisionTable table) {
        this.policy = policy;
        this.table = table;
        this.grid = new GridBuilder(table.workbook(), table.sheet());
    }

    public static TableSheet write(String policy, DecisionTable table) {
        return new TableWriter(policy, table).write();
    }

    /** The first non-empty cell of a column, as displayed; null if all are empty. */
    public static @Nullable String example(DecisionTable table, Column column) {
        for (Row row : table.rows()) {
            CellValue cell = cell(row, column);
            if (cell != null) {
                return cell instanceof CellValue.Text text ? text.text() : cell.shown();
            }
        }
        return null;
    }

    private TableSheet write() {
        table.prose().forEach(grid::texts);
        hide(grid.texts("RuleSet", "dev.winnow." + policy));
        hide(grid.texts("Import", imports()));
        hide(grid.texts("Variables", "dev.winnow.policy.rule.Findings findings"));
        grid.texts("Kind", table.kind().word());
        if (table.dimension() != null) {
            grid.texts("Dimension", table.dimension());
        }
        hide(grid.texts("RuleTable " + table.name()));
        hide(header(TableWriter::type));
        writePatterns();
        hide(header(TableWriter::snippet));
        int labelRow = header(Column::label);
        for (Row row : table.rows()) {
            writeRow(row);
        }
        return new TableSheet(grid.build(), labelRow);
    }

    private void hide(int row) {
        grid.hide(row);
    }

    private static String imports() {
        return Stream.concat(
                        Arrays.stream(RecordType.values())
                                .map(recordType -> Lead.class.getPackageName() + "." + recordType.type()),
                        Stream.of(LocalDate.class.getName()))
                .collect(Collectors.joining(", "));
    }

    private int header(Function<Column, @Nullable String> part) {
        int row = grid.blank();
        for (Column column : table.columns()) {
            grid.set(row, column.index(), text(part.apply(column)));
        }
        return row;
    }

    private static String type(Column column) {
        return column.match(condition -> "CONDITION", action -> "ACTION", description -> "DESCRIPTION");
    }

    private static @Nullable String snippet(Column column) {
        return column.<@Nullable String>match(
                condition -> condition.template().snippet(condition.fact()),
                action -> action.template().snippet(),
                description -> null);
    }

    /** The columns of one pattern are under one merged cell. */
    private void writePatterns() {
        int row = grid.blank();
        Map<RecordType, SheetGrid.Region> regions = new TreeMap<>();
        for (Column column : table.columns()) {
            if (column instanceof Column.ConditionColumn condition) {
                int index = column.index();
                regions.merge(
                        condition.fact().recordType(),
                        new SheetGrid.Region(row, row, index, index),
                        (left, right) -> new SheetGrid.Region(row, row, left.firstColumn(), right.lastColumn()));
            }
        }
        regions.forEach((recordType, region) -> {
            grid.set(row, region.firstColumn(), new CellValue.Text(recordType.pattern()));
            if (region.lastColumn() > region.firstColumn()) {
                grid.merge(region);
            }
        });
        hide(row);
    }

    private void writeRow(Row row) {
        int number = grid.blank();
        table.columns().forEach(column -> grid.set(number, column.index(), cell(row, column)));
    }

    private static @Nullable CellValue cell(Row row, Column column) {
        return column.<@Nullable CellValue>match(
                condition -> row.conditions().stream()
                        .filter(each -> each.column() == condition.index())
                        .map(each -> DemandWriter.cell(each.demand()))
                        .findFirst()
                        .orElse(null),
                action -> RowEffectWriter.cell(action.template(), row),
                description -> text(row.description()));
    }

    private static @Nullable CellValue text(@Nullable String text) {
        return text == null || text.isBlank() ? null : new CellValue.Text(text);
    }
}
