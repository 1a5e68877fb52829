package dev.winnow.web;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of a request as they are named in a problem: short, whatever was sent. */
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> value.isEmpty() ? "an empty object" : "an object";
            case ARRAY -> value.isEmpty() ? "an empty list" : "a list";
            case STRING -> text(value.textValue());
            case NUMBER -> value.decimalValue().toPlainString();
            case BOOLEAN -> value.asText();
            case NULL -> "null";
            case MISSING -> "nothing";
            case BINARY, POJO -> throw new IllegalStateException("JSON text has no such values");
        };
    }

    static String text(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return '"' + text + '"';
        }
        return '"' + text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…\"";
    }
}
