package dev.winnow.policy.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes the lead of a vocabulary as JSON Schema (draft 2020-12), with the tables that use each fact. {@code
 * examples} contains a lead, {@code x-request} a whole request. A lead that it takes as valid is read, except for what
 * the schema can't say: decimals ({@code x-decimals}), activities after the evaluation's time, and lengths of characters
 * outside the Basic Multilingual Plane, which count twice.
 */
public final class LeadSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final String policy;
    private final LeadField.Branch lead;
    private final Map<String, List<String>> usedBy;

    /** @param usedBy names of tables by the path of each fact they use */
    public LeadSchema(String policy, Vocabulary vocabulary, Map<String, List<String>> usedBy) {
        this.policy = policy;
        this.lead = LeadField.lead(vocabulary, new LeadRecords(vocabulary));
        this.usedBy = Map.copyOf(usedBy);
    }

    /** A lead of the vocabulary's examples. */
    public ObjectNode example() {
        return new LeadExample(JSON).of(lead);
    }

    public ObjectNode describe() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Lead of the policy " + policy);
        schema.put("description", "What stands under lead in a request to POST /evaluate with this policy");
        schema.setAll(branch(lead));
        ObjectNode example = example();
        schema.putArray("examples").add(example);
        schema.putObject("x-request").put("policy", policy).set("lead", example);
        ObjectNode defs = schema.putObject("$defs");
        defs.set("text", SchemaText.visible(JSON));
        defs.set("id", SchemaText.id(JSON));
        return schema;
    }

    private ObjectNode branch(LeadField.Branch branch) {
        ObjectNode schema = JSON.objectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        branch.fields().forEach((name, field) -> {
            ObjectNode described = field(field);
            if (isRequired(field)) {
                required.add(name);
            } else {
                allowNull(described);
            }
            properties.set(name, described);
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Whether a lead without it can't be read. Activities aren't, but what each of them must have is. */
    private static boolean isRequired(LeadField field) {
        return field.match(
                leaf -> leaf.fact().required() && leaf.fact().ifMissing() == null,
                branch -> branch.fields().values().stream().anyMatch(LeadSchema::isRequired),
                activities -> false);
    }

    /** Null is read like a field that isn't there. */
    private static void allowNull(ObjectNode schema) {
        String type = schema.path("type").textValue();
        schema.putArray("type").add(type).add("null");
        if (schema.get("enum") instanceof ArrayNode values) {
            values.addNull();
        }
    }

    private ObjectNode field(LeadField field) {
        return field.match(leaf -> leaf(leaf.fact()), this::branch, this::activities);
    }

    private ObjectNode activities(LeadField.Activities activities) {
        ObjectNode schema = JSON.objectNode();
        schema.put("type", "array");
        schema.put("title", "Activities");
        schema.put("maxItems", LeadReader.MAX_ACTIVITIES);
        schema.set("items", branch(activities.activity()));
        return schema;
    }

    private ObjectNode leaf(Fact fact) {
        ObjectNode schema = JSON.objectNode();
        schema.put("title", fact.label());
        if (!fact.description().isEmpty()) {
            schema.put("description", fact.description());
        }
        type(schema, fact);
        putText(schema, "x-unit", fact.unit());
        putText(schema, "x-changedBy", fact.changedBy());
        if (fact.personal()) {
            schema.put("x-personal", true);
        }
        if (fact.ifMissing() != null) {
            schema.set("default", LeadExample.json(fact.ifMissing(), JSON));
        }
        ArrayNode tables = schema.putArray("usedBy");
        usedBy.getOrDefault(fact.path(), List.of()).forEach(tables::add);
        return schema;
    }

    private static void type(ObjectNode schema, Fact fact) {
        switch (fact.type().kind()) {
            case TEXT -> text(schema, fact);
            case CHOICE -> values(schema, fact);
            case CHOICES -> values(schema.put("type", "array").putObject("items"), fact);
            case WHOLE -> bounds(schema.put("type", "integer"), fact);
            case DECIMAL -> {
                int decimals = fact.type().decimals();
                bounds(schema.put("type", decimals == 0 ? "integer" : "number"), fact);
                schema.put("x-decimals", decimals);
            }
            case YES_NO -> schema.put("type", "boolean");
            case DATE -> schema.put("type", "string").put("format", "date").put("pattern", SchemaText.DATE);
            case TIME -> schema.put("type", "string").put("format", "date-time").put("pattern", SchemaText.TIME);
        }
    }

    private static void text(ObjectNode schema, Fact fact) {
        schema.put("type", "string").put("minLength", 1).put("maxLength", JsonValue.longest(fact));
        schema.put("$ref", fact.path().equals("id") ? "#/$defs/id" : "#/$defs/text");
    }

    private static void values(ObjectNode schema, Fact fact) {
        String otherwise = fact.allowed().otherwise();
        if (otherwise == null) {
            schema.put("type", "string");
        } else {
            text(schema, fact);
        }
        ArrayNode values = schema.putArray(otherwise == null ? "enum" : "examples");
        fact.allowed().listed().forEach(values::add);
        putText(schema, "x-anythingElse", otherwise);
    }

    /** The bounds that the vocabulary declares, and those that apply to all numbers. */
    private static void bounds(ObjectNode schema, Fact fact) {
        Allowed.Between between =
                fact.allowed() instanceof Allowed.Between bounds ? bounds : new Allowed.Between(null, null);
        BigDecimal least = between.least();
        BigDecimal most = between.most();
        schema.put("minimum", least == null ? JsonValue.LARGEST.negate() : least.max(JsonValue.LARGEST.negate()));
        schema.put("maximum", most == null ? JsonValue.LARGEST : most.min(JsonValue.LARGEST));
    }

    private static void putText(ObjectNode schema, String name, @Nullable String text) {
        if (text != null) {
            schema.put(name, text);
        }
    }
}
