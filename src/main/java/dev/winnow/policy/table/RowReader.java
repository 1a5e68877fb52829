package dev.winnow.policy.table;

import dev.winnow.policy.problem.Interruption;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.StableId;
import dev.winnow.policy.workbook.TextCorrection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table up to the first blank row; each is one rule. */
final class RowReader {

    /** More problems than anyone reads; finding a suggestion for each takes time. */
    private static final int MAX_WRONG_CELLS = 10_000;

    private final TableLayout layout;
    private final SheetGrid sheet;
    private final List<Column.ConditionColumn> conditionColumns = new ArrayList<>();
    private final Map<ActionTemplate, Integer> actionColumns = new EnumMap<>(ActionTemplate.class);
    private final @Nullable Integer descriptionColumn;
    private final DemandReader demands;
    private final RowEffectReader effects;
    private final Problems problems;
    private int wrongCells;

    RowReader(TableLayout layout, List<Column> columns, RowEffectReader effects, Problems problems) {
        this.layout = layout;
        this.sheet = layout.sheet();
        for (Column column : columns) {
            if (column instanceof Column.ConditionColumn condition) {
                conditionColumns.add(condition);
            }
            if (column instanceof Column.ActionColumn action) {
                actionColumns.put(action.template().isId() ? ActionTemplate.ID : action.template(), action.index());
            }
        }
        this.descriptionColumn = columns.stream()
                .filter(Column.DescriptionColumn.class::isInstance)
                .map(Column::index)
                .reduce((first, last) -> last)
                .orElse(null);
        this.demands = new DemandReader(problems);
        this.effects = effects;
        this.problems = problems;
    }

    /** The readable rows. */
    List<Row> read() {
        List<Row> rows = new ArrayList<>();
        int number = layout.firstRow();
        for (; !sheet.row(number).isEmpty() && wrongCells < MAX_WRONG_CELLS; number++) {
            Interruption.check();
            Row row = row(number);
            if (row != null) {
                rows.add(row);
            }
        }
        if (number == layout.firstRow()) {
            problems.add(ProblemKind.MISSING, sheet.at(number), "at least one row", "none");
        }
        Integer below = sheet.rows().higherKey(number);
        if (below != null && sheet.row(number).isEmpty()) {
            problems.addWithFix(
                    ProblemKind.LAYOUT,
                    sheet.at(below),
                    "nothing below the blank row " + number + ", which ends the table",
                    "more rows",
                    "deleting the blank row, or what is below it");
        }
        return rows;
    }

    private @Nullable Row row(int number) {
        ActionCells actions = new ActionCells(sheet, number, actionColumns, problems);
        String id = id(number);
        List<Condition> conditions = conditions(number);
        requireRepeatedType(number);
        String description = description(number);
        RowEffect effect = effects.read(actions);
        String reason = actions.isEmpty(ActionTemplate.REASON) ? null : actions.prose(ActionTemplate.REASON);
        return id == null || effect == null
                ? null
                : new Row(id, actions.source(ActionTemplate.ID), conditions, effect, reason, description);
    }

    private @Nullable String id(int number) {
        Integer column = actionColumns.get(ActionTemplate.ID);
        if (column == null) {
            return null;
        }
        Source source = sheet.at(number, column);
        CellValue cell = sheet.cell(number, column);
        if (cell == null) {
            problems.add(ProblemKind.MISSING, source, "the row's id", "an empty cell");
            return null;
        }
        if (cell instanceof CellValue.Text text && StableId.isValid(text.text())) {
            return text.text();
        }
        String suggestion = cell instanceof CellValue.Text text ? suggestedId(text.text()) : null;
        problems.add(
                ProblemKind.VALUE, source, "capitals, digits and dashes such as FIT-IND-03", cell.shown(), suggestion);
        return null;
    }

    private static @Nullable String suggestedId(String text) {
        String id = TextCorrection.clean(text).toUpperCase(Locale.ROOT).replaceAll("[ _.]", "-");
        return StableId.isValid(id) ? id : null;
    }

    private List<Condition> conditions(int number) {
        List<Condition> conditions = new ArrayList<>();
        for (Column.ConditionColumn column : conditionColumns) {
            CellValue cell = sheet.cell(number, column.index());
            if (cell != null) {
                Source source = sheet.at(number, column.index());
                Demand demand = demands.read(cell, column.fact(), column.template(), source);
                if (demand == null) {
                    wrongCells++;
                } else {
                    conditions.add(new Condition(column.index(), column.fact(), demand, source));
                }
            }
        }
        return conditions;
    }

    /** A row in a table on activities needs a condition on them, or it would be unclear which ones it counts. */
    private void requireRepeatedType(int number) {
        List<Column.ConditionColumn> repeated = conditionColumns.stream()
                .filter(column -> column.fact().recordType().isRepeated())
                .toList();
        boolean empty = repeated.stream().allMatch(column -> sheet.cell(number, column.index()) == null);
        if (!repeated.isEmpty() && empty) {
            RecordType recordType = repeated.get(0).fact().recordType();
            problems.add(
                    ProblemKind.MISSING,
                    sheet.at(number, repeated.get(0).index()),
                    "at least one condition on the " + recordType.type().toLowerCase(Locale.ROOT),
                    "none in this row");
        }
    }

    /** Stock Drools writes descriptions as comments, which the text must not end. */
    private @Nullable String description(int number) {
        if (descriptionColumn == null) {
            return null;
        }
        CellValue cell = sheet.cell(number, descriptionColumn);
        if (cell instanceof CellValue.Text text && Prose.isProse(text.text())) {
            return text.text();
        }
        if (cell != null) {
            problems.add(
                    ProblemKind.VALUE,
                    sheet.at(number, descriptionColumn),
                    Prose.EXPECTED,
                    cell.shown(),
                    ActionCells.suggestion(cell));
        }
        return null;
    }
}
