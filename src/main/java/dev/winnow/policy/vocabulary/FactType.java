package dev.winnow.policy.vocabulary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type of a fact's values.
 *
 * @param decimals the maximum number of decimals; 0 for all kinds but {@link Kind#DECIMAL}
 */
public record FactType(Kind kind, int decimals) {

    private static final Pattern DECIMAL = Pattern.compile("decimal \\(([0-6])\\)");

    /** The kinds, each with its name in workbooks and its Java type. */
    public enum Kind {
        /** {@link String} */
        TEXT("text", String.class),
        /** {@link Long} */
        WHOLE("whole number", Long.class),
        /** {@link BigDecimal} */
        DECIMAL("decimal", BigDecimal.class),
        /** {@link Boolean} */
        YES_NO("yes/no", Boolean.class),
        /** {@link LocalDate} */
        DATE("date", LocalDate.class),
        /** {@link Instant} */
        TIME("time", Instant.class),
        /** {@link String}, one of the allowed values */
        CHOICE("choice", String.class),
        /** {@link List} of allowed values */
        CHOICES("choices", List.class);

        private final String word;
        private final Class<?> type;

        Kind(String word, Class<?> type) {
            this.word = word;
            this.type = type;
        }

        /** Whether a value has this kind's Java type. */
        public boolean isHeldAs(Object value) {
            return type.isInstance(value);
        }
    }

    public static FactType of(Kind kind) {
        return new FactType(kind, 0);
    }

    /** Parses a type as written in a vocabulary; null if it is invalid. */
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

    /** A number type in a problem: {@code a whole number}, {@code a number with at most 2 decimals}. */
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
