package dev.winnow.policy.table;

import dev.winnow.policy.problem.OneOf;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.NumberCell;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.TextCorrection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the ACTION cells of one row. A cell of the wrong type is a problem and gives null. */
record ActionCells(SheetGrid sheet, int row, Map<ActionTemplate, Integer> columns, Problems problems) {

    private @Nullable CellValue cell(ActionTemplate template) {
        Integer column = columns.get(template);
        return column == null ? null : sheet.cell(row, column);
    }

    Source source(ActionTemplate template) {
        return sheet.at(row, columns.getOrDefault(template, 0));
    }

    /** A sentence without quotes, backslashes and control characters, because stock Drools pastes it into code. */
    @Nullable
    String prose(ActionTemplate template) {
        CellValue cell = required(template);
        if (cell instanceof CellValue.Text text && Prose.isProse(text.text())) {
            return text.text();
        }
        return reject(template, Prose.EXPECTED, cell, suggestion(cell));
    }

    /** The prose that a cell was probably meant to contain; null if unclear. */
    static @Nullable String suggestion(@Nullable CellValue cell) {
        String suggestion = cell instanceof CellValue.Text text ? TextCorrection.clean(text.text()) : "";
        return Prose.isProse(suggestion) ? suggestion : null;
    }

    /** One of the words. */
    @Nullable
    String oneOf(ActionTemplate template, List<String> words) {
        CellValue cell = required(template);
        if (cell instanceof CellValue.Text text && words.contains(text.text())) {
            return text.text();
        }
        if (cell != null) {
            String word = cell instanceof CellValue.Text text ? TextCorrection.clean(text.text()) : "";
            problems.add(
                    ProblemKind.VALUE,
                    source(template),
                    OneOf.of(words),
                    cell.shown(),
                    Suggestion.misspelt(word, words));
        }
        return null;
    }

    /** A whole number from {@code least} to {@code most}. */
    @Nullable
    Integer whole(ActionTemplate template, int least, int most) {
        BigDecimal number = number(
                template,
                "a whole number from " + least + " to " + most,
                found -> found.scale() == 0
                        && found.compareTo(BigDecimal.valueOf(least)) >= 0
                        && found.compareTo(BigDecimal.valueOf(most)) <= 0);
        return number == null ? null : number.intValueExact();
    }

    /** A number with at most {@code decimals} decimals and an absolute value of at most {@code most}. */
    @Nullable
    BigDecimal decimal(ActionTemplate template, int decimals, int most) {
        BigDecimal number = number(
                template,
                FactType.number(decimals) + " from -" + most + " to " + most,
                found -> found.scale() <= decimals && found.abs().compareTo(BigDecimal.valueOf(most)) <= 0);
        return number == null ? null : number.setScale(decimals);
    }

    private @Nullable BigDecimal number(ActionTemplate template, String expected, Predicate<BigDecimal> isAcceptable) {
        CellValue cell = required(template);
        if (cell == null) {
            return null;
        }
        BigDecimal number = NumberCell.read(cell);
        return number != null && isAcceptable.test(number)
                ? number
                : reject(template, expected, cell, NumberCell.suggestion(cell, isAcceptable));
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

    private <T> @Nullable T reject(
            ActionTemplate template, String expected, @Nullable CellValue found, @Nullable String suggestion) {
        if (found != null) {
            problems.add(ProblemKind.VALUE, source(template), expected, found.shown(), suggestion);
        }
        return null;
    }
}
