package dev.winnow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.facts.Pointer;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.RequestProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /policies/{policy}/simulation}.
 *
 * @param lead the facts, not read yet
 * @param release the number of a release; null for the active one, or for a working copy
 * @param workingCopy the number of a working copy; null for a release
 * @param tables the ids of tables whose cells are wanted
 */
public record SimulationBody(
        JsonNode lead,
        @Nullable Instant asOf,
        @Nullable Integer release,
        @Nullable Integer workingCopy,
        List<String> tables) {

    private static final List<String> FIELDS = List.of("lead", "asOf", "release", "workingCopy", "tables");
    private static final int MOST_TABLES = 100;

    public SimulationBody {
        tables = List.copyOf(tables);
    }

    /** Null if there is at least one more problem. */
    public static @Nullable SimulationBody read(byte[] bytes, List<RequestProblem> problems) {
        JsonNode body = StrictJson.read(bytes, problems);
        if (body == null) {
            return null;
        }
        if (!body.isObject() || !body.path("lead").isObject()) {
            problems.add(RequestProblem.at(
                    "", "an object with lead, such as {\"lead\": {\"id\": …}}", PrintableValue.of(body)));
            return null;
        }
        int before = problems.size();
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name) && !RequestProblem.areEnough(problems)) {
                problems.add(RequestProblem.at(
                        "/" + Pointer.escaped(name),
                        "one of " + String.join(", ", FIELDS),
                        PrintableValue.text(name),
                        Suggestion.closest(name, FIELDS)));
            }
        });
        SimulationBody read = new SimulationBody(
                body.path("lead"),
                EvaluateBody.asOf(body.path("asOf"), problems),
                number("release", body, problems),
                number("workingCopy", body, problems),
                tables(body.path("tables"), problems));
        if (read.release != null && read.workingCopy != null) {
            problems.add(RequestProblem.at("/release", "a release or a workingCopy", "both"));
        }
        return problems.size() == before ? read : null;
    }

    private static @Nullable Integer number(String name, JsonNode body, List<RequestProblem> problems) {
        JsonNode value = body.path(name);
        if (EvaluateBody.isAbsent(value)) {
            return null;
        }
        if (!value.isInt() || value.intValue() < 1) {
            problems.add(RequestProblem.at("/" + name, "a whole number from 1", PrintableValue.of(value)));
            return null;
        }
        return value.intValue();
    }

    private static List<String> tables(JsonNode value, List<RequestProblem> problems) {
        List<String> tables = new ArrayList<>();
        if (EvaluateBody.isAbsent(value)) {
            return tables;
        }
        if (!value.isArray() || value.size() > MOST_TABLES) {
            problems.add(RequestProblem.at(
                    "/tables", "a list of at most %s tables".formatted(MOST_TABLES), PrintableValue.of(value)));
            return tables;
        }
        for (int index = 0; index < value.size(); index++) {
            JsonNode table = value.get(index);
            if (table.isTextual()) {
                tables.add(table.textValue());
            } else {
                problems.add(RequestProblem.at("/tables/" + index, "the id of a table", PrintableValue.of(table)));
            }
        }
        return tables;
    }
}
