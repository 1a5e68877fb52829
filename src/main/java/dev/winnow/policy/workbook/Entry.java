package dev.winnow.policy.workbook;

import dev.winnow.policy.problem.OneOf;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.problem.Suggestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One row of a definition sheet. A cell of the wrong type is a problem and gives null. */
public final class Entry {

    private final SheetGrid sheet;
    private final int row;
    private final List<String> labels;
    private final Problems problems;

    Entry(SheetGrid sheet, int row, List<String> labels, Problems problems) {
        this.sheet = sheet;
        this.row = row;
        this.labels = labels;
        this.problems = problems;
    }

    public @Nullable CellValue cell(String label) {
        return sheet.cell(row, labels.indexOf(label));
    }

    public Source source(String label) {
        return sheet.at(row, labels.indexOf(label));
    }

    /** A text, or a number as text, since names can be numbers. */
    public @Nullable String text(String label) {
        CellValue value = cell(label);
        if (value instanceof CellValue.Text text) {
            return text.text();
        }
        if (value instanceof CellValue.Decimal number) {
            return number.number().toPlainString();
        }
        if (value != null) {
            reject(label, "text", value, null);
        }
        return null;
    }

    public @Nullable String requiredText(String label) {
        if (cell(label) == null) {
            problems.add(ProblemKind.MISSING, source(label), label.toLowerCase(Locale.ROOT), "an empty cell");
            return null;
        }
        return text(label);
    }

    public @Nullable BigDecimal number(String label) {
        return number(label, "a number", number -> true);
    }

    /** A whole number from {@code least} to {@code most}. */
    public @Nullable Integer whole(String label, int least, int most) {
        BigDecimal number = number(
                label,
                "a whole number from " + least + " to " + most,
                found -> found.scale() == 0
                        && found.compareTo(BigDecimal.valueOf(least)) >= 0
                        && found.compareTo(BigDecimal.valueOf(most)) <= 0);
        return number == null ? null : number.intValueExact();
    }

    private @Nullable BigDecimal number(String label, String expected, Predicate<BigDecimal> isAcceptable) {
        CellValue value = cell(label);
        BigDecimal number = value == null ? null : NumberCell.read(value);
        if (number != null && isAcceptable.test(number)) {
            return number;
        }
        if (value != null) {
            reject(label, expected, value, NumberCell.suggestion(value, isAcceptable));
        }
        return null;
    }

    /** TRUE or FALSE; false if the cell is empty. */
    public boolean flag(String label) {
        CellValue value = cell(label);
        if (value instanceof CellValue.Flag flag) {
            return flag.flag();
        }
        String word = value instanceof CellValue.Text text ? text.text().toUpperCase(Locale.ROOT) : "";
        if (value instanceof CellValue.Decimal number) {
            word = number.number().toPlainString();
        }
        if (value != null && !word.equals("TRUE") && !word.equals("FALSE")) {
            reject(label, "TRUE or FALSE", value, TextCorrection.flag(word));
        }
        return word.equals("TRUE");
    }

    /** One of the words; an empty cell is a problem. */
    public @Nullable String oneOf(String label, List<String> words) {
        String word = requiredText(label);
        if (word == null || words.contains(word)) {
            return word;
        }
        problems.add(
                ProblemKind.VALUE,
                source(label),
                OneOf.of(words),
                Quoted.of(word),
                Suggestion.misspelt(TextCorrection.clean(word), words));
        return null;
    }

    private void reject(String label, String expected, CellValue found, @Nullable String suggestion) {
        problems.add(ProblemKind.VALUE, source(label), expected, found.shown(), suggestion);
    }
}
