package dev.winnow.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.text.Normalizer;

/** Finds facts in the JSON of a lead by their names, which clients can write in any Unicode form. */
public final class SentNames {

    private SentNames() {}

    /** The value of a path within a record; missing if it has none. */
    public static JsonNode at(JsonNode record, String path) {
        JsonNode node = record;
        for (String step : path.split("\\.", -1)) {
            node = child(node, step);
        }
        return node;
    }

    private static JsonNode child(JsonNode node, String name) {
        if (node.has(name)) {
            return node.path(name);
        }
        return node.propertyStream()
                .filter(property -> normal(property.getKey()).equals(name))
                .findFirst()
                .map(property -> property.getValue())
                .orElseGet(MissingNode::getInstance);
    }

    /** Whether an object has a name in another Unicode form, too. */
    static boolean isTwice(JsonNode object, String name) {
        String normal = normal(name);
        return !normal.equals(name)
                && object.propertyStream()
                        .anyMatch(other -> !other.getKey().equals(name)
                                && normal(other.getKey()).equals(normal));
    }

    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
