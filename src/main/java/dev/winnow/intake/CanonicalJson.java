package dev.winnow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a JSON value says: the same text for values that differ in white space, escapes, the order of names or 1 and 1.0. */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String of(JsonNode value) {
        if (value.isObject()) {
            Map<String, String> fields = new TreeMap<>();
            value.properties().forEach(field -> fields.put(text(field.getKey()), of(field.getValue())));
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ":" + field.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(CanonicalJson::of)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return value.isNumber() ? number(value.decimalValue()) : value.toString();
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }

    private static String text(String name) {
        return JsonNodeFactory.instance.textNode(name).toString();
    }
}
