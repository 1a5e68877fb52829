package dev.winnow.policy.writer;

import dev.winnow.policy.table.ActionTemplate;
import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableSheet;
import dev.winnow.policy.table.TableWriter;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.writing.CellLook;
import dev.winnow.policy.workbook.writing.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A decision table, formatted for analysts. */
final class TablePage {

    private TablePage() {}

    static Page of(DecisionTable table, TableContext setting) {
        TableSheet sheet = TableWriter.write(setting.policy(), table);
        SheetGrid grid = sheet.grid();
        List<Page.Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            while (columns.size() < column.index()) {
                columns.add(new Page.Column(ColumnWidths.NARROWEST, CellLook.WORDS_HEADING, CellLook.WORDS, null));
            }
            columns.add(column(column, table, setting, ColumnWidths.of(grid, column.index(), sheet.labelRow())));
        }
        return new Page(grid, columns, looks(table, sheet), sheet.labelRow(), Map.of());
    }

    private static Page.Column column(Column column, DecisionTable table, TableContext setting, int width) {
        return column.match(
                condition -> new Page.Column(
                        width,
                        heading(condition.fact().recordType()),
                        body(condition),
                        ConditionInput.of(condition, setting)),
                action -> new Page.Column(
                        width,
                        heading(action.template()),
                        body(action.template()),
                        ActionInput.of(action, table, setting)),
                description ->
                        new Page.Column(width, CellLook.WORDS_HEADING, CellLook.WORDS, ActionInput.description()));
    }

    private static CellLook heading(ActionTemplate template) {
        return switch (template) {
            case ID, ID_OF_ACTIVITY, ID_OF_SIGNAL -> CellLook.ID_HEADING;
            case REASON -> CellLook.WORDS_HEADING;
            case POINTS, AT_LEAST, AT_MOST, STAGE, CHANGE, PHASE, LEVEL, ACTION -> CellLook.EFFECT_HEADING;
        };
    }

    private static CellLook body(ActionTemplate template) {
        return switch (template) {
            case ID, ID_OF_ACTIVITY, ID_OF_SIGNAL -> CellLook.ID;
            case POINTS, AT_LEAST, AT_MOST, LEVEL -> CellLook.EFFECT_NUMBER;
            case STAGE, CHANGE, PHASE, ACTION -> CellLook.EFFECT_TEXT;
            case REASON -> CellLook.WORDS;
        };
    }

    static CellLook heading(RecordType recordType) {
        return switch (recordType) {
            case LEAD -> CellLook.LEAD_HEADING;
            case ACTIVITY, SIGNAL -> CellLook.EVENT_HEADING;
            case SCORE, STANDING -> CellLook.RESULT_HEADING;
        };
    }

    /** Numbers and flags keep their type; everything else is formatted as text, so that no program converts it. */
    private static CellLook body(Column.ConditionColumn column) {
        FactType type = column.fact().type();
        boolean single = !column.template().isList();
        if (type.kind() == FactType.Kind.YES_NO) {
            return CellLook.FLAG;
        }
        return single && type.isNumber() ? CellLook.NUMBER : CellLook.TEXT;
    }

    private static Map<Integer, List<CellLook>> looks(DecisionTable table, TableSheet sheet) {
        Map<Integer, List<CellLook>> looks = new HashMap<>();
        for (int row = 1; row < sheet.labelRow(); row++) {
            if (row <= table.prose().size()) {
                looks.put(row, List.of(row == 1 ? CellLook.TITLE : CellLook.SENTENCE));
            } else if (sheet.grid().hiddenRows().contains(row)) {
                looks.put(row, List.of(CellLook.TECHNICAL));
            } else {
                looks.put(row, List.of(CellLook.NAME, CellLook.VALUE));
            }
        }
        return looks;
    }
}
