package dev.winnow.policy.table;

import dev.winnow.policy.problem.Invisible;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.HiddenCells;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.TextCorrection;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a decision-table sheet are: prose, then properties, then the table with its header rows.
 *
 * @param properties the row of each property, by name
 * @param tableRow the row of the {@code RuleTable} cell
 */
record TableLayout(SheetGrid sheet, String tableName, Map<String, Integer> properties, int tableRow) {

    private static final String TABLE = "RuleTable";
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{N} &'+,\\-./:&&[^" + Invisible.LETTERS + "]]{1,80}");
    private static final String RULE_SET = "RuleSet";
    private static final List<String> TECHNICAL = List.of(RULE_SET, "Import", "Variables");
    private static final List<String> SHOWN = List.of("Kind", "Dimension");
    private static final List<String> PROPERTIES = List.of(RULE_SET, "Import", "Variables", "Kind", "Dimension", TABLE);

    int typeRow() {
        return tableRow + 1;
    }

    int objectRow() {
        return tableRow + 2;
    }

    int snippetRow() {
        return tableRow + 3;
    }

    int labelRow() {
        return tableRow + 4;
    }

    int firstRow() {
        return tableRow + 5;
    }

    /** A property's text; null if it is missing or not a text. */
    @Nullable
    String property(String name) {
        Integer row = properties.get(name);
        return row != null && sheet.cell(row, 1) instanceof CellValue.Text text ? text.text() : null;
    }

    /** The lines of text above the properties. */
    List<String> prose() {
        int end = properties.values().stream().min(Integer::compare).orElse(tableRow);
        List<String> lines = new ArrayList<>();
        for (int row : sheet.rows().headMap(end).keySet()) {
            if (sheet.cell(row, 0) instanceof CellValue.Text text) {
                lines.add(text.text());
            }
        }
        return lines;
    }

    /** The name after {@code RuleTable}; null if column A has no such cell. */
    static @Nullable String nameOf(SheetGrid sheet) {
        Source cell = nameCell(sheet);
        return cell != null && sheet.cell(cell.row(), 0) instanceof CellValue.Text text
                ? text.text().substring(TABLE.length()).strip()
                : null;
    }

    /** The first cell of column A with {@code RuleTable}; null if there is none. */
    static @Nullable Source nameCell(SheetGrid sheet) {
        return sheet.rows().keySet().stream()
                .filter(row -> sheet.cell(row, 0) instanceof CellValue.Text text && isTable(text.text()))
                .findFirst()
                .map(row -> sheet.at(row, 0))
                .orElse(null);
    }

    private static boolean isTable(String text) {
        return text.equals(TABLE) || text.startsWith(TABLE + " ");
    }

    /** Finds the parts; null, without a problem, if there is no table; null, with a problem, if it has no name. */
    static @Nullable TableLayout of(SheetGrid sheet, Problems problems) {
        if (nameOf(sheet) == null) {
            return null;
        }
        Map<String, Integer> properties = new LinkedHashMap<>();
        for (Map.Entry<Integer, NavigableMap<Integer, CellValue>> entry :
                sheet.rows().entrySet()) {
            int row = entry.getKey();
            String first = sheet.cell(row, 0) instanceof CellValue.Text text ? text.text() : "";
            if (isTable(first)) {
                TableLayout layout =
                        new TableLayout(sheet, first.substring(TABLE.length()).strip(), properties, row);
                layout.rejectHidden(problems);
                layout.rejectBeside(row, 1, problems);
                return layout.isNamed(problems) ? layout : null;
            }
            boolean prose = properties.isEmpty() && !first.equals(RULE_SET);
            if (prose) {
                rejectBeside(sheet, row, 1, problems);
            } else if (TECHNICAL.contains(first) || SHOWN.contains(first)) {
                if (properties.put(first, row) != null) {
                    problems.add(ProblemKind.DUPLICATE, sheet.at(row, 0), "each property once", first + " again");
                }
                rejectBeside(sheet, row, 2, problems);
            } else {
                problems.add(
                        ProblemKind.LAYOUT,
                        sheet.at(row, 0),
                        "one of RuleSet, Import, Variables, Kind, Dimension, or RuleTable and its name",
                        first.isEmpty() ? "something else" : Quoted.of(first),
                        Suggestion.closest(TextCorrection.clean(first), PROPERTIES));
            }
        }
        return null;
    }

    /** Stock Drools builds rule names from the name of a table, so that some characters aren't allowed in it. */
    private boolean isNamed(Problems problems) {
        if (tableName.isEmpty()) {
            problems.add(ProblemKind.MISSING, sheet.at(tableRow, 0), "RuleTable and a name", "no name");
            return false;
        }
        String suggestion = TextCorrection.clean(tableName);
        if (!NAME.matcher(tableName).matches() || !Normalizer.isNormalized(tableName, Normalizer.Form.NFC)) {
            problems.add(
                    ProblemKind.VALUE,
                    sheet.at(tableRow, 0),
                    "a name of at most 80 letters, digits, spaces and & ' + , - . / :",
                    Quoted.of(tableName),
                    NAME.matcher(suggestion).matches() ? suggestion : null);
        }
        return true;
    }

    /** Whether a header row is blank, as after inserting a row; if so, adds a problem. */
    boolean hasBlankHeader(Problems problems) {
        boolean hasConditions = sheet.row(typeRow()).containsValue(new CellValue.Text("CONDITION"));
        return isBlank(typeRow(), "CONDITION, ACTION or DESCRIPTION for each column", problems)
                || hasConditions
                        && isBlank(objectRow(), "what the conditions are about, such as $lead : Lead", problems)
                || isBlank(snippetRow(), "the templates of the columns", problems)
                || isBlank(labelRow(), "the headings", problems);
    }

    private boolean isBlank(int row, String expected, Problems problems) {
        boolean blank = sheet.row(row).isEmpty();
        if (blank) {
            problems.addWithFix(
                    ProblemKind.LAYOUT,
                    sheet.at(row),
                    expected,
                    "a blank row",
                    "deleting the row if it was inserted, otherwise copying it from another table");
        }
        return blank;
    }

    private void rejectBeside(int row, int column, Problems problems) {
        rejectBeside(sheet, row, column, problems);
    }

    private static void rejectBeside(SheetGrid sheet, int row, int fromColumn, Problems problems) {
        sheet.row(row)
                .tailMap(fromColumn)
                .forEach((column, value) ->
                        problems.add(ProblemKind.LAYOUT, sheet.at(row, column), "an empty cell", value.shown()));
    }

    private void rejectHidden(Problems problems) {
        TreeSet<Integer> hidden = new TreeSet<>(sheet.hiddenRows());
        TECHNICAL.stream().map(properties::get).filter(Objects::nonNull).forEach(hidden::remove);
        hidden.removeAll(List.of(tableRow, typeRow(), objectRow(), snippetRow()));
        hidden.forEach(row -> HiddenCells.rejectRow(sheet, row, "only technical rows to be hidden", problems));
        sheet.hiddenColumns().forEach(column -> HiddenCells.rejectColumn(sheet, labelRow(), column, problems));
    }
}
