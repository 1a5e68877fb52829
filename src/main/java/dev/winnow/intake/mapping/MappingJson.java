package dev.winnow.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.facts.Pointer;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.OneOf;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mappings as JSON:
 *
 * <pre>{"fields": {"Lead Source": {"fact": "channel", "values": {"google": "Google", "test": null}}, "Notes": null},
 * "missing": ["Select", "N/A"]}</pre>
 */
public final class MappingJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_FIELDS = 1_000;
    private static final int MOST_VALUES = 10_000;
    private static final String FIELDS = "fields";
    private static final String MISSING = "missing";
    private static final String FACT = "fact";
    private static final String VALUES = "values";

    private final Map<String, Fact> facts;
    private final List<RequestProblem> problems;
    private final Map<String, String> sources = new HashMap<>();

    private MappingJson(Vocabulary vocabulary, List<RequestProblem> problems) {
        this.facts = MappableFacts.of(vocabulary);
        this.problems = problems;
    }

    public static ObjectNode write(LeadMapping mapping) {
        ObjectNode json = JSON.objectNode();
        ObjectNode fields = json.putObject(FIELDS);
        mapping.fields().forEach((source, field) -> {
            if (field.fact() == null) {
                fields.putNull(source);
                return;
            }
            ObjectNode written = fields.putObject(source).put(FACT, field.fact());
            if (!field.values().isEmpty()) {
                ObjectNode values = written.putObject(VALUES);
                field.values().forEach(values::put);
            }
        });
        mapping.missing().forEach(json.putArray(MISSING)::add);
        return json;
    }

    /**
     * Null, with at least one more problem, if the mapping can't be used: every fact must be in the vocabulary, and mapped
     * at most once.
     */
    public static @Nullable LeadMapping read(JsonNode json, Vocabulary vocabulary, List<RequestProblem> problems) {
        int before = problems.size();
        LeadMapping mapping = new MappingJson(vocabulary, problems).read(json);
        return problems.size() == before ? mapping : null;
    }

    private LeadMapping read(JsonNode json) {
        Map<String, FieldMapping> fields = new LinkedHashMap<>();
        if (hasOnly(json, Pointer.WHOLE, List.of(FIELDS, MISSING))) {
            JsonNode given = json.path(FIELDS);
            if (!given.isObject() || given.size() > MOST_FIELDS) {
                refuse(Pointer.WHOLE.to(FIELDS), "an object with at most " + MOST_FIELDS + " fields", given);
            } else {
                given.properties()
                        .forEach(field -> fields.put(
                                field.getKey(),
                                field(
                                        field.getKey(),
                                        field.getValue(),
                                        Pointer.WHOLE.to(FIELDS).to(field.getKey()))));
            }
        }
        return new LeadMapping(fields, missing(json.path(MISSING)));
    }

    private List<String> missing(JsonNode json) {
        List<String> words = new ArrayList<>();
        if (json.isMissingNode()) {
            return words;
        }
        Pointer pointer = Pointer.WHOLE.to(MISSING);
        if (!json.isArray() || json.size() > MOST_VALUES) {
            refuse(pointer, "an array of words", json);
            return words;
        }
        for (int index = 0; index < json.size(); index++) {
            if (json.get(index).isTextual()) {
                words.add(json.get(index).textValue());
            } else {
                refuse(pointer.to(index), "a word", json.get(index));
            }
        }
        return words;
    }

    private FieldMapping field(String source, JsonNode json, Pointer pointer) {
        if (json.isNull()) {
            return FieldMapping.LEFT_OUT;
        }
        if (!hasOnly(json, pointer, List.of(FACT, VALUES))) {
            return FieldMapping.LEFT_OUT;
        }
        JsonNode path = json.path(FACT);
        boolean isAsOf = path.isTextual() && path.textValue().equals(FieldMapping.AS_OF);
        Fact fact = path.isTextual() ? facts.get(path.textValue()) : null;
        if (fact == null && !isAsOf) {
            String suggestion = path.isTextual() ? Suggestion.misspeltPath(path.textValue(), facts.keySet()) : null;
            problems.add(RequestProblem.at(
                    pointer.to(FACT).toString(),
                    "the path of a fact, such as id, or " + FieldMapping.AS_OF,
                    PrintableValue.of(path),
                    suggestion));
            return FieldMapping.LEFT_OUT;
        }
        String other = sources.putIfAbsent(path.textValue(), source);
        if (other != null) {
            problems.add(RequestProblem.at(
                    pointer.to(FACT).toString(),
                    "each fact once",
                    path.textValue() + " for " + PrintableValue.text(other) + " as well"));
        }
        return new FieldMapping(path.textValue(), values(json.path(VALUES), fact, pointer.to(VALUES)));
    }

    private Map<String, @Nullable String> values(JsonNode json, @Nullable Fact fact, Pointer pointer) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        if (json.isMissingNode()) {
            return values;
        }
        if (!json.isObject() || json.size() > MOST_VALUES) {
            refuse(pointer, "an object with at most " + MOST_VALUES + " values", json);
            return values;
        }
        List<String> allowed = fact == null ? List.of() : fact.allowed().listed();
        json.properties().forEach(value -> {
            JsonNode meant = value.getValue();
            boolean isAllowed = meant.isTextual() && (allowed.isEmpty() || allowed.contains(meant.textValue()));
            if (!meant.isNull() && !isAllowed && !RequestProblem.areEnough(problems)) {
                String expected = allowed.isEmpty() ? "a text" : OneOf.of(allowed);
                problems.add(RequestProblem.at(
                        pointer.to(value.getKey()).toString(),
                        expected + ", or null for none",
                        PrintableValue.of(meant),
                        meant.isTextual() ? Suggestion.closest(meant.textValue(), allowed) : null));
            }
            values.put(value.getKey(), meant.isNull() ? null : meant.asText());
        });
        return values;
    }

    private boolean hasOnly(JsonNode json, Pointer pointer, List<String> names) {
        if (!json.isObject()) {
            refuse(pointer, "an object with " + String.join(" and ", names), json);
            return false;
        }
        int before = problems.size();
        json.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name) && !RequestProblem.areEnough(problems)) {
                problems.add(RequestProblem.at(
                        pointer.to(name).toString(),
                        "one of " + String.join(", ", names),
                        PrintableValue.text(name),
                        Suggestion.closest(name, names)));
            }
        });
        return problems.size() == before;
    }

    private void refuse(Pointer pointer, String expected, JsonNode found) {
        problems.add(RequestProblem.at(pointer.toString(), expected, PrintableValue.of(found)));
    }
}
