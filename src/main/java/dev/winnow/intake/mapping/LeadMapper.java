package dev.winnow.intake.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.winnow.intake.Times;
import dev.winnow.policy.facts.FactProblem;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes leads of fields by a mapping. Fields that the mapping doesn't name are left out. Thread-safe. */
public final class LeadMapper {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final List<Field> fields = new ArrayList<>();
    private final Map<String, String> sources = new HashMap<>();
    private @Nullable String asOf;

    /** @param mapping whose facts are in the vocabulary */
    public LeadMapper(Vocabulary vocabulary, LeadMapping mapping) {
        Map<String, Fact> facts = MappableFacts.of(vocabulary);
        MissingWords missing = new MissingWords(mapping.missing());
        mapping.fields().forEach((source, field) -> {
            Fact fact = field.fact() == null ? null : facts.get(field.fact());
            if (fact != null) {
                fields.add(new Field(
                        source, List.of(fact.path().split("\\.", -1)), new FactValue(fact, field.values(), missing)));
                sources.put("/lead/" + fact.path().replace('.', '/'), source);
            } else if (FieldMapping.AS_OF.equals(field.fact())) {
                asOf = source;
            }
        });
    }

    private record Field(String source, List<String> path, FactValue value) {}

    /**
     * The lead of a row of a table.
     *
     * @param columns the places of the columns, by name
     */
    public MappedLead map(Map<String, Integer> columns, List<String> cells) {
        return map(source -> {
            Integer place = columns.get(source);
            return place == null || place >= cells.size()
                    ? MissingNode.getInstance()
                    : TextNode.valueOf(cells.get(place));
        });
    }

    /** The lead of an object: a source is the name of a property, or a JSON pointer. */
    public MappedLead map(JsonNode object) {
        return map(source -> object.has(source) || !source.startsWith("/")
                ? object.path(source)
                : object.at(JsonPointer.compile(source)));
    }

    private MappedLead map(Function<String, JsonNode> sent) {
        ObjectNode lead = JSON.objectNode();
        for (Field field : fields) {
            JsonNode value = field.value().read(sent.apply(field.source()));
            if (value != null) {
                ObjectNode branch = lead;
                for (String step : field.path().subList(0, field.path().size() - 1)) {
                    branch = branch.withObjectProperty(step);
                }
                branch.set(field.path().get(field.path().size() - 1), value);
            }
        }
        List<RequestProblem> problems = new ArrayList<>();
        return new MappedLead(lead, asOf == null ? null : asOf(asOf, sent.apply(asOf), problems), problems);
    }

    private static @Nullable Instant asOf(String source, JsonNode sent, List<RequestProblem> problems) {
        String text = sent.isValueNode() ? sent.asText().strip() : "";
        if (text.isEmpty() || sent.isNull()) {
            return null;
        }
        Instant time = Times.read(DayText.time(text));
        if (time == null) {
            problems.add(inField(source, RequestProblem.at("/asOf", Times.EXPECTED, PrintableValue.text(text))));
        }
        return time;
    }

    /** A problem of a fact, with the name of the field that holds it. */
    public RequestProblem inField(FactProblem problem) {
        return inField(RequestProblem.of(problem));
    }

    /** A problem of a request, with the name of the field that holds the fact at its pointer. */
    public RequestProblem inField(RequestProblem problem) {
        String at = problem.pointer() == null ? "" : problem.pointer();
        while (!at.isEmpty()) {
            String source = sources.get(at);
            if (source != null) {
                return inField(source, problem);
            }
            at = at.substring(0, Math.max(at.lastIndexOf('/'), 0));
        }
        return problem;
    }

    private static RequestProblem inField(String source, RequestProblem problem) {
        String expected = "in %s %s".formatted(PrintableValue.text(source), problem.expected());
        return RequestProblem.at(
                problem.pointer() == null ? "" : problem.pointer(), expected, problem.found(), problem.suggestion());
    }
}
