package dev.winnow.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds an example lead from the vocabulary's examples. */
final class LeadExample {

    private final JsonNodeFactory json;

    LeadExample(JsonNodeFactory json) {
        this.json = json;
    }

    /** An object with every fact that has an example or is required. */
    ObjectNode of(LeadField.Branch branch) {
        ObjectNode example = json.objectNode();
        branch.fields().forEach((name, field) -> {
            JsonNode value = value(field);
            if (value != null) {
                example.set(name, value);
            }
        });
        return example;
    }

    private @Nullable JsonNode value(LeadField field) {
        return field.<@Nullable JsonNode>match(
                leaf -> value(leaf.fact()),
                branch -> {
                    ObjectNode nested = of(branch);
                    return nested.isEmpty() ? null : nested;
                },
                activities -> json.arrayNode().add(of(activities.activity())));
    }

    private @Nullable JsonNode value(Fact fact) {
        Object example = fact.example();
        if (example == null && fact.required()) {
            example = made(fact);
        }
        return example == null ? null : json(example, json);
    }

    private static Object made(Fact fact) {
        List<String> values = fact.allowed().listed();
        return switch (fact.type().kind()) {
            case TEXT -> "example";
            case CHOICE -> values.get(0);
            case CHOICES -> values.subList(0, 1);
            case WHOLE, DECIMAL -> number(fact);
            case YES_NO -> true;
            case DATE -> "2026-01-31";
            case TIME -> "2026-01-31T09:30:00Z";
        };
    }

    private static BigDecimal number(Fact fact) {
        if (!(fact.allowed() instanceof Allowed.Between between) || between.contains(BigDecimal.ONE)) {
            return BigDecimal.ONE;
        }
        int decimals = fact.type().decimals();
        return between.least() == null
                ? Objects.requireNonNull(between.most()).setScale(decimals, RoundingMode.FLOOR)
                : between.least().setScale(decimals, RoundingMode.CEILING);
    }

    /** A typed value as JSON. */
    static JsonNode json(Object value, JsonNodeFactory json) {
        if (value instanceof Long whole) {
            return json.numberNode(whole);
        }
        if (value instanceof BigDecimal decimal) {
            return json.numberNode(decimal);
        }
        if (value instanceof Boolean flag) {
            return json.booleanNode(flag);
        }
        if (value instanceof List<?> list) {
            ArrayNode array = json.arrayNode();
            list.forEach(item -> array.add(item.toString()));
            return array;
        }
        return json.textNode(value.toString());
    }
}
