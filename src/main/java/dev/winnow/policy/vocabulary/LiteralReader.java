package dev.winnow.policy.vocabulary;

import dev.winnow.policy.problem.Invisible;
import dev.winnow.policy.problem.OneOf;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.NumberCell;
import dev.winnow.policy.workbook.TextCorrection;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a cell as one value of a fact's type. Any other cell is a problem and gives null. */
public final class LiteralReader {

    private static final String PLAIN = "letters, digits, spaces and & ' ( ) + , - . / : @ # % _ only";
    private static final int LONGEST = 200;
    private static final Pattern SAFE_TEXT =
            Pattern.compile("[\\p{L}\\p{M}\\p{N} &'()+,\\-./:@#%_&&[^" + Invisible.LETTERS + "]]{1," + LONGEST + "}");

    private final Problems problems;

    public LiteralReader(Problems problems) {
        this.problems = problems;
    }

    /** An allowed value of a type; null, with a problem, if the cell isn't one. */
    public @Nullable Object read(CellValue cell, FactType type, Allowed allowed, Source source) {
        return switch (type.kind()) {
            case TEXT -> text(cell, source);
            case CHOICE, CHOICES -> choice(cell, allowed, source);
            case WHOLE -> whole(cell, allowed, source);
            case DECIMAL -> number(cell, type.decimals(), allowed, source);
            case YES_NO -> flag(cell, source);
            case DATE -> date(cell, source);
            case TIME -> reject(source, "no value, as tables can't contain times", cell, null);
        };
    }

    public @Nullable String text(CellValue cell, Source source) {
        if (!(cell instanceof CellValue.Text text)) {
            return reject(source, "text", cell, null);
        }
        if (isPlain(text.text())) {
            return text.text();
        }
        int length = text.text().length();
        if (length > LONGEST) {
            problems.add(ProblemKind.VALUE, source, "at most " + LONGEST + " characters", length + " characters");
            return null;
        }
        boolean composed = Normalizer.isNormalized(text.text(), Normalizer.Form.NFC);
        String suggestion = TextCorrection.clean(text.text());
        return reject(
                source,
                composed ? PLAIN : "text with composed accents (Unicode NFC)",
                cell,
                isPlain(suggestion) ? suggestion : null);
    }

    private static boolean isPlain(String text) {
        return SAFE_TEXT.matcher(text).matches() && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private @Nullable String choice(CellValue cell, Allowed allowed, Source source) {
        List<String> values = allowed.listed();
        String word = cell instanceof CellValue.Decimal number ? number.number().toPlainString() : null;
        if (cell instanceof CellValue.Text text) {
            word = text.text();
        }
        if (word == null || !values.contains(word)) {
            return reject(
                    source,
                    OneOf.of(values),
                    cell,
                    word == null ? null : Suggestion.misspelt(TextCorrection.clean(word), values));
        }
        return word;
    }

    private @Nullable Long whole(CellValue cell, Allowed allowed, Source source) {
        BigDecimal number = number(cell, 0, allowed, source);
        return number == null ? null : number.longValueExact();
    }

    private @Nullable BigDecimal number(CellValue cell, int decimals, Allowed allowed, Source source) {
        BigDecimal number = NumberCell.read(cell);
        if (number == null || number.scale() > decimals) {
            String suggestion =
                    NumberCell.suggestion(cell, other -> other.scale() <= decimals && isWithin(other, allowed));
            String otherwise = NumberCell.otherwise(cell);
            String expected = FactType.number(decimals) + (otherwise == null ? "" : " that is clear, " + otherwise);
            return reject(source, expected, cell, suggestion);
        }
        return isWithin(number, allowed) ? number : reject(source, "a number " + allowed, cell, null);
    }

    private static boolean isWithin(BigDecimal number, Allowed allowed) {
        return !(allowed instanceof Allowed.Between between) || between.contains(number);
    }

    private @Nullable Boolean flag(CellValue cell, Source source) {
        if (cell instanceof CellValue.Flag flag) {
            return flag.flag();
        }
        String word = cell instanceof CellValue.Text text ? text.text() : "";
        if (cell instanceof CellValue.Decimal number) {
            word = number.number().toPlainString();
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> reject(source, "TRUE or FALSE", cell, TextCorrection.flag(word));
        };
    }

    private @Nullable LocalDate date(CellValue cell, Source source) {
        if (cell instanceof CellValue.Date date) {
            return date.date();
        }
        LocalDate suggestion = cell instanceof CellValue.Text text ? TextCorrection.date(text.text()) : null;
        if (suggestion != null && cell.equals(new CellValue.Text(suggestion.toString()))) {
            return suggestion;
        }
        return reject(source, "a date such as 2026-01-31", cell, suggestion == null ? null : suggestion.toString());
    }

    private <T> @Nullable T reject(Source source, String expected, CellValue found, @Nullable String suggestion) {
        problems.add(ProblemKind.VALUE, source, expected, found.shown(), suggestion);
        return null;
    }
}
