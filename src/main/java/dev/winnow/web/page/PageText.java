package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.explanation.Labels;
import dev.winnow.explanation.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The page's texts and values in one language. Templates see only public methods. */
record PageText(Messages messages, Labels labels) {

    public String language() {
        return messages.language();
    }

    /** @param name of a message without the prefix {@code page.} */
    public String of(String name) {
        return messages.text("page." + name);
    }

    public String of(String name, String argument) {
        return messages.text("page." + name, argument);
    }

    public String of(String name, String first, String second) {
        return messages.text("page." + name, first, second);
    }

    /** @param instant as RFC 3339 */
    public String time(String instant) {
        Locale locale = Locale.forLanguageTag(messages.language());
        String time = DateTimeFormatter.ofPattern(of("time-pattern"), locale)
                .withZone(ZoneOffset.UTC)
                .format(Instant.parse(instant));
        return of("time", time);
    }

    /** A fact's value. */
    String value(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty()
                    ? messages.text("value.none")
                    : StreamSupport.stream(value.spliterator(), false)
                            .map(this::value)
                            .collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return messages.text(value.booleanValue() ? "value.yes" : "value.no");
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isNull() || value.isMissingNode() ? messages.text("value.unknown") : value.asText();
    }
}
