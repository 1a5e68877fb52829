package dev.winnow.policy.table;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.problem.OneOf;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a sheet in the standard Drools layout as a typed table. */
public final class TableReader {

    private static final String VARIABLES = "dev.winnow.policy.rule.Findings findings";

    private final String policy;
    private final ConditionSnippets conditions;
    private final ColumnHeadings headings;
    private final List<Dimension> dimensions;
    private final Ladder ladder;
    private final Problems problems;

    public TableReader(
            String policy, Vocabulary vocabulary, List<Dimension> dimensions, Ladder ladder, Problems problems) {
        this.policy = policy;
        this.conditions = new ConditionSnippets(vocabulary);
        this.headings = new ColumnHeadings(vocabulary, problems);
        this.dimensions = List.copyOf(dimensions);
        this.ladder = ladder;
        this.problems = problems;
    }

    /** The name of the table on a sheet; null if there is none. */
    public static @Nullable String nameOf(SheetGrid sheet) {
        return TableLayout.nameOf(sheet);
    }

    /** The cell with the name of the table on a sheet; null if there is none. */
    public static @Nullable Source nameCell(SheetGrid sheet) {
        return TableLayout.nameCell(sheet);
    }

    /** The table; null, with problems, if its layout or kind is invalid, and without any if the sheet has no table. */
    public @Nullable DecisionTable read(SheetGrid sheet) {
        TableLayout layout = TableLayout.of(sheet, problems);
        if (layout == null || layout.hasBlankHeader(problems)) {
            return null;
        }
        require(layout, "RuleSet", "dev.winnow." + policy);
        require(layout, "Variables", VARIABLES);
        requireImports(layout);
        TableKind kind = kind(layout);
        if (kind == null) {
            return null;
        }
        Dimension dimension = dimension(layout, kind);
        List<Column> columns = new ColumnReader(layout, kind, conditions, headings, problems).read();
        List<Row> rows = new RowReader(layout, columns, new RowEffectReader(kind, dimension, ladder), problems).read();
        String to = dimension == null ? null : dimension.name();
        return new DecisionTable(
                layout.tableName(), kind, to, sheet.workbook(), sheet.name(), layout.prose(), columns, rows);
    }

    private void require(TableLayout layout, String property, String expected) {
        String found = layout.property(property);
        if (!expected.equals(found)) {
            problem(layout, property, expected, null);
        }
    }

    private void requireImports(TableLayout layout) {
        String found = layout.property("Import");
        boolean known = found != null
                && Arrays.stream(found.split(",", -1)).map(String::strip).allMatch(RecordType.imports()::contains);
        if (!known) {
            problem(layout, "Import", "only " + String.join(", ", RecordType.imports()), null);
        }
    }

    private @Nullable TableKind kind(TableLayout layout) {
        List<String> words =
                Arrays.stream(TableKind.values()).map(TableKind::word).toList();
        String found = layout.property("Kind");
        if (found == null || !words.contains(found)) {
            String suggestion = found == null ? null : Suggestion.closest(found, words);
            problem(layout, "Kind", "one of " + String.join(", ", words), suggestion);
            return null;
        }
        return TableKind.valueOf(found.toUpperCase(Locale.ROOT));
    }

    private @Nullable Dimension dimension(TableLayout layout, TableKind kind) {
        String found = layout.property("Dimension");
        if (kind != TableKind.SCORE) {
            if (layout.properties().containsKey("Dimension")) {
                problem(layout, "Dimension", "no dimension for a " + kind.word() + " table", null);
            }
            return null;
        }
        for (Dimension dimension : dimensions) {
            if (dimension.name().equals(found)) {
                return dimension;
            }
        }
        List<String> names = dimensions.stream().map(Dimension::name).toList();
        String suggestion = found == null ? null : Suggestion.misspelt(found, names);
        problem(layout, "Dimension", OneOf.of(names), suggestion);
        return null;
    }

    private void problem(TableLayout layout, String property, String expected, @Nullable String suggestion) {
        SheetGrid sheet = layout.sheet();
        Integer row = layout.properties().get(property);
        if (row == null) {
            problems.add(
                    ProblemKind.MISSING, sheet.at(layout.tableRow()), property + ": " + expected, "no such property");
            return;
        }
        CellValue cell = sheet.cell(row, 1);
        String shown = cell == null ? "an empty cell" : cell.shown();
        problems.add(ProblemKind.VALUE, sheet.at(row, 1), expected, shown, suggestion);
    }
}
