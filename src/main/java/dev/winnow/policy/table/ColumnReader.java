package dev.winnow.policy.table;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.TextCorrection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the header rows of a table. A snippet that isn't one of the templates is a problem. */
final class ColumnReader {

    private final TableLayout layout;
    private final SheetGrid sheet;
    private final TableKind kind;
    private final ConditionSnippets conditions;
    private final ColumnHeadings headings;
    private final Problems problems;
    private final ObjectRow patterns;
    private final Set<ActionTemplate> actions = EnumSet.noneOf(ActionTemplate.class);
    private boolean described;

    /** Whether an action is unknown, so that a missing one may be meant by it. */
    private boolean hasUnknownAction;

    ColumnReader(
            TableLayout layout,
            TableKind kind,
            ConditionSnippets conditions,
            ColumnHeadings headings,
            Problems problems) {
        this.layout = layout;
        this.sheet = layout.sheet();
        this.kind = kind;
        this.conditions = conditions;
        this.headings = headings;
        this.problems = problems;
        this.patterns = new ObjectRow(layout, kind, problems);
    }

    /** The readable columns, from left to right. */
    List<Column> read() {
        List<Column> columns = new ArrayList<>();
        sheet.row(layout.typeRow()).forEach((index, type) -> {
            Column column = column(index, type, label(index));
            if (column != null) {
                columns.add(column);
            }
        });
        rejectCellsWithoutColumn();
        patterns.rejectOtherRegions();
        requireActions();
        return columns;
    }

    private @Nullable Column column(int index, CellValue type, String label) {
        String word = type instanceof CellValue.Text text ? text.text() : "";
        return switch (word) {
            case "CONDITION" -> condition(index, label);
            case "ACTION" -> action(index, label);
            case "DESCRIPTION" -> description(index, label);
            default -> {
                problems.add(
                        ProblemKind.LAYOUT,
                        sheet.at(layout.typeRow(), index),
                        "CONDITION, ACTION or DESCRIPTION",
                        type.shown(),
                        Suggestion.closest(TextCorrection.clean(word), List.of("CONDITION", "ACTION", "DESCRIPTION")));
                yield null;
            }
        };
    }

    private @Nullable Column condition(int index, String label) {
        RecordType recordType = patterns.recordType(index);
        String snippet = snippet(index);
        if (recordType == null || snippet == null) {
            return null;
        }
        ConditionSnippets.Meaning meaning = conditions.meaning(recordType, snippet);
        if (meaning != null) {
            headings.check(label, meaning.fact(), sheet.at(layout.labelRow(), index));
            return new Column.ConditionColumn(index, label, meaning.fact(), meaning.template());
        }
        problems.add(
                ProblemKind.TEMPLATE,
                sheet.at(layout.snippetRow(), index),
                "a condition template for a fact of " + recordType.type() + " that the vocabulary lists",
                Quoted.of(snippet),
                conditions.suggestion(recordType, snippet));
        return null;
    }

    private @Nullable Column action(int index, String label) {
        String snippet = snippet(index);
        rejectObject(index);
        if (snippet == null) {
            hasUnknownAction = true;
            return null;
        }
        List<ActionTemplate> templates = ActionTemplate.of(kind);
        for (ActionTemplate template : templates) {
            if (Snippets.squeezed(template.snippet()).equals(Snippets.squeezed(snippet))) {
                boolean first = template.isId()
                        ? actions.stream().noneMatch(ActionTemplate::isId)
                        : !actions.contains(template);
                actions.add(template);
                if (!first) {
                    problems.addWithFix(
                            ProblemKind.DUPLICATE,
                            sheet.at(layout.labelRow(), index),
                            "one column for " + template.words(),
                            Quoted.of(label) + " as another",
                            "deleting one of the two columns");
                }
                return new Column.ActionColumn(index, label, template);
            }
        }
        hasUnknownAction = true;
        rejectAction(index, label, snippet);
        return null;
    }

    private void rejectAction(int index, String label, String snippet) {
        String ofOtherKind = Arrays.stream(ActionTemplate.values())
                .filter(template -> Snippets.squeezed(template.snippet()).equals(Snippets.squeezed(snippet)))
                .map(ActionTemplate::words)
                .findFirst()
                .orElse(null);
        List<ActionTemplate> templates = ActionTemplate.of(kind);
        if (ofOtherKind != null) {
            problems.addWithFix(
                    ProblemKind.TEMPLATE,
                    sheet.at(layout.labelRow(), index),
                    "a column of a " + kind.word() + " table",
                    Quoted.of(label) + ", a column for " + ofOtherKind,
                    "deleting it, or copying the column you need from a " + kind.word() + " table");
            return;
        }
        problems.add(
                ProblemKind.TEMPLATE,
                sheet.at(layout.snippetRow(), index),
                "an action template of a " + kind.word() + " table above " + Quoted.of(label),
                Quoted.of(snippet),
                Suggestion.closest(
                        snippet, templates.stream().map(ActionTemplate::snippet).toList()));
    }

    private Column description(int index, String label) {
        rejectObject(index);
        CellValue snippet = sheet.cell(layout.snippetRow(), index);
        if (snippet != null) {
            problems.add(
                    ProblemKind.TEMPLATE,
                    sheet.at(layout.snippetRow(), index),
                    "an empty cell above a description",
                    snippet.shown());
        }
        if (described) {
            problems.add(
                    ProblemKind.DUPLICATE,
                    sheet.at(layout.typeRow(), index),
                    "at most one DESCRIPTION",
                    "DESCRIPTION again");
        }
        described = true;
        return new Column.DescriptionColumn(index, label);
    }

    private @Nullable String snippet(int index) {
        CellValue cell = sheet.cell(layout.snippetRow(), index);
        if (cell instanceof CellValue.Text text) {
            return text.text();
        }
        problems.addWithFix(
                ProblemKind.MISSING,
                sheet.at(layout.snippetRow(), index),
                "a template in the hidden cell above the heading",
                cell == null ? "an empty cell" : cell.shown(),
                "copying the whole column from a table where it works");
        return null;
    }

    private void rejectObject(int index) {
        CellValue object = sheet.cell(layout.objectRow(), index);
        if (object != null) {
            problems.add(
                    ProblemKind.LAYOUT,
                    sheet.at(layout.objectRow(), index),
                    "an empty cell, as only conditions have a pattern",
                    object.shown());
        }
    }

    private String label(int index) {
        if (sheet.cell(layout.labelRow(), index) instanceof CellValue.Text text) {
            return text.text();
        }
        problems.add(
                ProblemKind.MISSING, sheet.at(layout.labelRow(), index), "a label for the column", "an empty cell");
        return "";
    }

    /** Once for each column: at its heading, or else at its first cell. */
    private void rejectCellsWithoutColumn() {
        Set<Integer> seen = new HashSet<>(sheet.row(layout.typeRow()).keySet());
        rejectCellsWithoutColumn(layout.labelRow(), seen);
        rejectCellsWithoutColumn(layout.objectRow(), seen);
        rejectCellsWithoutColumn(layout.snippetRow(), seen);
        for (int row = layout.firstRow(); !sheet.row(row).isEmpty(); row++) {
            rejectCellsWithoutColumn(row, seen);
        }
    }

    private void rejectCellsWithoutColumn(int row, Set<Integer> seen) {
        sheet.row(row).forEach((index, cell) -> {
            if (seen.add(index)) {
                problems.addWithFix(
                        ProblemKind.LAYOUT,
                        sheet.at(row, index),
                        "no cells beside the table's columns",
                        cell.shown() + " in a column without CONDITION, ACTION or DESCRIPTION",
                        "deleting the column, copying a working one over it with its hidden rows, or, for notes,"
                                + " DESCRIPTION in the hidden cell "
                                + sheet.at(layout.typeRow(), index).cell());
            }
        });
    }

    private void requireActions() {
        if (hasUnknownAction) {
            return;
        }
        requireId();
        ActionTemplate.of(kind).stream()
                .filter(template -> template.isRequired() && !template.isId())
                .filter(template -> !actions.contains(template))
                .forEach(template -> missing(template));
    }

    private void requireId() {
        RecordType repeated = patterns.repeatedType();
        ActionTemplate expected = repeated == RecordType.ACTIVITY
                ? ActionTemplate.ID_OF_ACTIVITY
                : repeated == RecordType.SIGNAL ? ActionTemplate.ID_OF_SIGNAL : ActionTemplate.ID;
        if (!actions.contains(expected)) {
            missing(expected);
        }
    }

    private void missing(ActionTemplate template) {
        List<String> found = sheet.row(layout.labelRow()).values().stream()
                .map(CellValue::shown)
                .toList();
        problems.addWithFix(
                ProblemKind.MISSING,
                sheet.at(layout.labelRow()),
                "a column for " + template.words(),
                found.isEmpty() ? "none" : "only " + String.join(", ", found),
                "copying that column, with its hidden rows, from another " + kind.word() + " table");
    }
}
