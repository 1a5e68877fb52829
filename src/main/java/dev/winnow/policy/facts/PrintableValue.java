package dev.winnow.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Renders values of a request in a problem: short and printable, whatever was sent. */
public final class PrintableValue {

    private static final int LONGEST = 80;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private PrintableValue() {}

    public static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> value.isEmpty() ? "an empty object" : "an object";
            case ARRAY -> value.isEmpty() ? "an empty array" : "an array";
            case STRING -> text(value.textValue());
            case NUMBER -> number(value.decimalValue());
            case BOOLEAN -> value.asText();
            case NULL -> "null";
            case MISSING -> "nothing";
            case BINARY, POJO -> throw new IllegalStateException("JSON text has no such values");
        };
    }

    /** The text in quotes, truncated to 80 characters. */
    public static String text(String text) {
        String cut = text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + '…';
        return '"' + UNPRINTABLE.matcher(cut).replaceAll("\uFFFD") + '"';
    }

    /** The number, without an exponent if that is short. */
    private static String number(BigDecimal number) {
        boolean isShort = number.precision() <= LONGEST && Math.abs(number.scale()) <= LONGEST;
        String text = isShort ? number.toPlainString() : number.toString();
        return text.length() <= LONGEST + 2 ? text : "a number of " + number.precision() + " digits";
    }
}
