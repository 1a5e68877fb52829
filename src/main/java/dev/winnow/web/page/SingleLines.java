package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.personal.OneLine;

/** A decision as pages show it: nothing that a lead brought can be taken for a line of the explanation. */
final class SingleLines {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SingleLines() {}

    /** The value with its texts on one line each. */
    static JsonNode of(JsonNode value) {
        if (value.isObject()) {
            ObjectNode fields = JSON.objectNode();
            value.properties().forEach(field -> fields.set(OneLine.of(field.getKey()), of(field.getValue())));
            return fields;
        }
        if (value.isArray()) {
            ArrayNode elements = JSON.arrayNode(value.size());
            value.forEach(element -> elements.add(of(element)));
            return elements;
        }
        return value.isTextual() ? JSON.textNode(OneLine.of(value.textValue())) : value;
    }
}
