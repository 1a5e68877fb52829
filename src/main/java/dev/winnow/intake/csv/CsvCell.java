package dev.winnow.intake.csv;

import java.util.regex.Pattern;

/** Texts for cells of CSV. */
public final class CsvCell {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    /** Some programs skip leading blanks and zero-width characters, or accept full-width signs. */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212].*|[\\p{Cc}].*", Pattern.DOTALL);

    private CsvCell() {}

    /** Puts an apostrophe before text that would be taken for a formula. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
