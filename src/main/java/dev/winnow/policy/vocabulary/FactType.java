package dev.winnow.policy.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type of a fact's values.
 *
 * @param decimals how many decimals at most; 0 for all kinds but {@link Kind#DECIMAL}
 */
public record FactType(Kind kind, int decimals) {

    private static final Pattern DECIMAL = Pattern.compile("decimal \\(([0-6])\\)");

    /** Each with the name it has in workbooks, and the values it is held as. */
    public enum Kind {
        /** {@link String} */
        TEXT("text"),
        /** {@link Long} */
        WHOLE("whole number"),
        /** {@link java.math.BigDecimal} */
        DECIMAL("decimal"),
        /** {@link Boolean} */
        YES_NO("yes/no"),
        /** {@link java.time.LocalDate} */
        DATE("date"),
        /** {@link java.time.Instant} */
        TIME("time"),
        /** {@link String}, one of the allowed values */
        CHOICE("choice"),
        /** {@link java.util.List} of allowed values */
        CHOICES("choices");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    public static FactType of(Kind kind) {
        return new FactType(kind, 0);
    }

    /** Reads a type as it stands in a vocabulary; null if it is none. */
    static @Nullable FactType parse(String text) {
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return new FactType(Kind.DECIMAL, Integer.parseInt(decimal.group(1)));
        }
        for (Kind kind : Kind.values()) {
            if (kind != Kind.DECIMAL && kind.word.equals(text)) {
                return of(kind);
            }
        }
        return null;
    }

    public boolean isNumber() {
        return kind == Kind.WHOLE || kind == Kind.DECIMAL;
    }

    /** In the words of a problem: {@code a whole number}, {@code a number with at most 2 decimals}. */
    public static String number(int decimals) {
        return switch (decimals) {
            case 0 -> "a whole number";
            case 1 -> "a number with at most 1 decimal";
            default -> "a number with at most " + decimals + " decimals";
        };
    }

    /** {@code whole number}, {@code decimal (2)}. */
    @Override
    public String toString() {
        return kind == Kind.DECIMAL ? kind.word + " (" + decimals + ")" : kind.word;
    }
}
