package dev.winnow.policy.table;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ACTION cells of one row; a cell of another type than asked for is a problem and answers null. */
record ActionCells(SheetGrid sheet, int row, Map<ActionTemplate, Integer> columns, Problems problems) {

    private @Nullable CellValue cell(ActionTemplate template) {
        Integer column = columns.get(template);
        return column == null ? null : sheet.cell(row, column);
    }

    Source source(ActionTemplate template) {
        return sheet.at(row, columns.getOrDefault(template, 0));
    }

    /** A sentence, which stock Drools would paste into code: so without quotes, backslashes and control characters. */
    @Nullable
    String prose(ActionTemplate template) {
        CellValue cell = required(template);
        if (cell instanceof CellValue.Text text && Prose.isProse(text.text())) {
            return text.text();
        }
        return reject(template, Prose.EXPECTED, cell);
    }

    /** One of the words. */
    @Nullable
    String oneOf(ActionTemplate template, List<String> words) {
        CellValue cell = required(template);
        if (cell instanceof CellValue.Text text && words.contains(text.text())) {
            return text.text();
        }
        if (cell != null) {
            String word = cell instanceof CellValue.Text text ? text.text() : "";
            problems.add(
                    ProblemKind.VALUE,
                    source(template),
                    "one of " + String.join(", ", words),
                    cell.shown(),
                    Suggestion.closest(word, words));
        }
        return null;
    }

    /** A number without decimals between the two, both included. */
    @Nullable
    Integer whole(ActionTemplate template, int least, int most) {
        CellValue cell = required(template);
        if (cell instanceof CellValue.Decimal number
                && number.number().scale() == 0
                && number.number().compareTo(BigDecimal.valueOf(least)) >= 0
                && number.number().compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.number().intValueExact();
        }
        return reject(template, "a whole number from " + least + " to " + most, cell);
    }

    /** A number with at most so many decimals, and no further from 0 than {@code most}. */
    @Nullable
    BigDecimal decimal(ActionTemplate template, int decimals, int most) {
        CellValue cell = required(template);
        if (cell instanceof CellValue.Decimal number
                && number.number().scale() <= decimals
                && number.number().abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.number().setScale(decimals);
        }
        return reject(template, FactType.number(decimals) + " from -" + most + " to " + most, cell);
    }

    boolean isEmpty(ActionTemplate template) {
        return cell(template) == null;
    }

    private @Nullable CellValue required(ActionTemplate template) {
        CellValue cell = cell(template);
        if (cell == null && columns.containsKey(template)) {
            problems.add(ProblemKind.MISSING, source(template), "a value", "an empty cell");
        }
        return cell;
    }

    private <T> @Nullable T reject(ActionTemplate template, String expected, @Nullable CellValue found) {
        if (found != null) {
            problems.add(ProblemKind.VALUE, source(template), expected, found.shown());
        }
        return null;
    }
}
