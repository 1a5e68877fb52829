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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
                    problems.add(
                            ProblemKind.DUPLICATE,
                            sheet.at(layout.snippetRow(), index),
                            "each action once",
                            Quoted.of(snippet) + " again");
                }
                return new Column.ActionColumn(index, label, template);
            }
        }
        List<String> snippets = templates.stream().map(ActionTemplate::snippet).toList();
        problems.add(
                ProblemKind.TEMPLATE,
                sheet.at(layout.snippetRow(), index),
                "an action template of a " + kind.word() + " table",
                Quoted.of(snippet),
                Suggestion.closest(snippet, snippets));
        return null;
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
        problems.add(
                ProblemKind.MISSING,
                sheet.at(layout.snippetRow(), index),
                "a template",
                cell == null ? "an empty cell" : cell.shown());
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

    private void rejectCellsWithoutColumn() {
        Set<Integer> known = sheet.row(layout.typeRow()).keySet();
        for (int row = layout.objectRow(); row <= layout.labelRow(); row++) {
            for (Map.Entry<Integer, CellValue> cell : sheet.row(row).entrySet()) {
                if (!known.contains(cell.getKey())) {
                    problems.add(
                            ProblemKind.LAYOUT,
                            sheet.at(row, cell.getKey()),
                            "an empty cell, as the column has no type",
                            cell.getValue().shown());
                }
            }
        }
    }

    private void requireActions() {
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
        problems.add(
                ProblemKind.MISSING,
                sheet.at(layout.snippetRow()),
                "a column with the template " + template.snippet(),
                "none");
    }
}
