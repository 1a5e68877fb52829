package dev.winnow.console.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.explanation.Messages;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says values of facts in words. */
public final class ValueText {

    private ValueText() {}

    public static String of(JsonNode value, Messages messages) {
        if (value.isArray()) {
            return value.isEmpty()
                    ? messages.text("value.none")
                    : StreamSupport.stream(value.spliterator(), false)
                            .map(each -> of(each, messages))
                            .collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return messages.text(value.booleanValue() ? "value.yes" : "value.no");
        }
        return value.isNull() || value.isMissingNode()
                ? messages.text("value.unknown")
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
