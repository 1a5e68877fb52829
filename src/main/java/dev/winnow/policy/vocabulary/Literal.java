package dev.winnow.policy.vocabulary;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.workbook.CellValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a cell as one value of a fact's type. A cell that isn't one is a problem and answers null. */
public final class Literal {

    private static final Pattern SAFE_TEXT = Pattern.compile("[\\p{L}\\p{M}\\p{N} &'+,\\-./:@#%_]{1,200}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);
    private static final int LAST_YEAR = 9999;

    private final Problems problems;

    public Literal(Problems problems) {
        this.problems = problems;
    }

    /** A value of a type, and of those allowed; null, with a problem, if the cell is none. */
    public @Nullable Object read(CellValue cell, FactType type, Allowed allowed, Source source) {
        return switch (type.kind()) {
            case TEXT -> text(cell, source);
            case CHOICE, CHOICES -> choice(cell, allowed, source);
            case WHOLE -> whole(cell, allowed, source);
            case DECIMAL -> decimal(cell, type.decimals(), allowed, source);
            case YES_NO -> flag(cell, source);
            case DATE -> date(cell, source);
            case TIME -> reject(source, "nothing, as a time can't stand in a table", cell);
        };
    }

    public @Nullable String text(CellValue cell, Source source) {
        if (!(cell instanceof CellValue.Text text)) {
            return reject(source, "text", cell);
        }
        if (!SAFE_TEXT.matcher(text.text()).matches()) {
            return reject(source, "letters, digits, spaces and & ' + , - . / : @ # % _ only", cell);
        }
        return text.text();
    }

    private @Nullable String choice(CellValue cell, Allowed allowed, Source source) {
        List<String> values = allowed.listed();
        String word = cell instanceof CellValue.Decimal number ? number.number().toPlainString() : null;
        if (cell instanceof CellValue.Text text) {
            word = text.text();
        }
        if (word == null || !values.contains(word)) {
            String suggestion = word == null ? null : Suggestion.closest(word, values);
            problems.add(ProblemKind.VALUE, source, oneOf(values), cell.shown(), suggestion);
            return null;
        }
        return word;
    }

    private @Nullable Long whole(CellValue cell, Allowed allowed, Source source) {
        BigDecimal number = number(cell);
        if (number == null || number.scale() > 0) {
            return reject(source, FactType.number(0), cell);
        }
        return within(number, allowed, source, cell) ? number.longValueExact() : null;
    }

    private @Nullable BigDecimal decimal(CellValue cell, int decimals, Allowed allowed, Source source) {
        BigDecimal number = number(cell);
        if (number == null || number.scale() > decimals) {
            return reject(source, FactType.number(decimals), cell);
        }
        return within(number, allowed, source, cell) ? number : null;
    }

    private boolean within(BigDecimal number, Allowed allowed, Source source, CellValue cell) {
        if (allowed instanceof Allowed.Between between && !between.contains(number)) {
            reject(source, "a number " + between, cell);
            return false;
        }
        return true;
    }

    private static @Nullable BigDecimal number(CellValue cell) {
        if (cell instanceof CellValue.Decimal number) {
            return number.number().abs().compareTo(TOO_LARGE) < 0 ? number.number() : null;
        }
        if (cell instanceof CellValue.Text text && NUMBER.matcher(text.text()).matches()) {
            return new CellValue.Decimal(new BigDecimal(text.text())).number();
        }
        return null;
    }

    private @Nullable Boolean flag(CellValue cell, Source source) {
        if (cell instanceof CellValue.Flag flag) {
            return flag.flag();
        }
        String word = cell instanceof CellValue.Text text ? text.text().toLowerCase(Locale.ROOT) : "";
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> reject(source, "TRUE or FALSE", cell);
        };
    }

    private @Nullable LocalDate date(CellValue cell, Source source) {
        LocalDate date = date(cell);
        return date != null && date.getYear() >= 0 && date.getYear() <= LAST_YEAR
                ? date
                : reject(source, "a date such as 2026-01-31", cell);
    }

    private static @Nullable LocalDate date(CellValue cell) {
        if (cell instanceof CellValue.Date date) {
            return date.date();
        }
        try {
            return cell instanceof CellValue.Text text ? LocalDate.parse(text.text()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String oneOf(List<String> values) {
        return values.isEmpty()
                ? "a value that the vocabulary allows (it lists none)"
                : "one of " + String.join(", ", values);
    }

    private <T> @Nullable T reject(Source source, String expected, CellValue found) {
        problems.add(ProblemKind.VALUE, source, expected, found.shown());
        return null;
    }
}
