package dev.winnow.policy.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Writes a typed value as a DRL literal. */
final class DrlLiteral {

    private DrlLiteral() {}

    static String of(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Long whole) {
            return whole + "L";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString() + "B";
        }
        if (value instanceof Boolean flag) {
            return flag.toString();
        }
        if (value instanceof LocalDate date) {
            return "LocalDate.parse(\"" + date + "\")";
        }
        throw new IllegalArgumentException("no literal for " + value.getClass());
    }

    /** Texts in tables contain neither quotes nor backslashes; one that does is a bug and must not be written. */
    private static String quoted(String text) {
        if (text.chars().anyMatch(c -> c == '"' || c == '\\' || Character.isISOControl(c))) {
            throw new IllegalArgumentException("a text with a quote, backslash or control character");
        }
        return '"' + text + '"';
    }
}
