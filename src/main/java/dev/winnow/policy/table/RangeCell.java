package dev.winnow.policy.table;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.LiteralReader;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.TextCorrection;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a cell with two numbers: from, inclusive, and below, exclusive. */
final class RangeCell {

    private static final String EXPECTED = "a range such as 50, 200, from 50 and below 200";

    /** A comma without a following space could also be a decimal comma. */
    private static final Pattern MAYBE_DECIMAL = Pattern.compile(",(?=\\S)");

    private static final Pattern TWO =
            Pattern.compile("(-?[\\d.,]{1,25})\\s?(?:-|\\.\\.\\.?|;|/|,|to|bis)\\s?(-?[\\d.,]{1,25})");

    private final LiteralReader literal;
    private final Problems problems;

    RangeCell(Problems problems) {
        this.literal = new LiteralReader(problems);
        this.problems = problems;
    }

    /** The range; null, with a problem, if the cell isn't one. */
    @Nullable
    Demand read(CellValue cell, FactType type, Source source) {
        String text = cell instanceof CellValue.Text written ? written.text() : "";
        String[] parts = text.split(",\\s+", -1);
        CellValue.Text first = parts.length == 2 ? CellValue.Text.of(parts[0]) : null;
        CellValue.Text second = parts.length == 2 ? CellValue.Text.of(parts[1]) : null;
        if (first == null || second == null) {
            boolean ambiguous = MAYBE_DECIMAL.matcher(text).find();
            String expected = ambiguous ? "a range such as 50, 200, with a space after the comma" : EXPECTED;
            return reject(source, expected, cell, suggestion(text, type));
        }
        Object from = literal.read(first, type, new Allowed.Any(), source);
        Object below = literal.read(second, type, new Allowed.Any(), source);
        if (from == null || below == null) {
            return null;
        }
        int order = number(from).compareTo(number(below));
        return order < 0
                ? new Demand.Range(from, below)
                : reject(source, EXPECTED, cell, order > 0 ? second.text() + ", " + first.text() : null);
    }

    /** The range meant by two numbers with another separator; null if they don't form one. */
    private static @Nullable String suggestion(String text, FactType type) {
        Matcher two = TWO.matcher(TextCorrection.clean(text));
        if (!two.matches()) {
            return null;
        }
        BigDecimal from = only(two.group(1), type);
        BigDecimal below = only(two.group(2), type);
        return from != null && below != null && from.compareTo(below) < 0
                ? from.toPlainString() + ", " + below.toPlainString()
                : null;
    }

    private static @Nullable BigDecimal only(String text, FactType type) {
        List<BigDecimal> readings = TextCorrection.numbers(text).stream()
                .filter(number -> number.scale() <= type.decimals())
                .toList();
        return readings.size() == 1 ? readings.get(0) : null;
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private @Nullable Demand reject(Source source, String expected, CellValue found, @Nullable String suggestion) {
        problems.add(ProblemKind.VALUE, source, expected, found.shown(), suggestion);
        return null;
    }
}
