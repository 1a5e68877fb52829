package dev.winnow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.facts.Pointer;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.RequestProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of newline-delimited JSON: the facts of a lead, or an object with {@code lead} and {@code asOf}.
 *
 * @param lead an object
 * @param asOf null if the line doesn't say
 */
public record LeadLine(JsonNode lead, @Nullable Instant asOf) {

    private static final List<String> NAMES = List.of("lead", "asOf");
    private static final String OBJECT = "an object with the lead's facts";

    /** Null, with at least one more problem, if the line can't be read. Doesn't validate the facts. */
    public static @Nullable LeadLine read(byte[] line, List<RequestProblem> problems) {
        int before = problems.size();
        JsonNode json = StrictJson.read(line, problems);
        if (json == null) {
            return null;
        }
        if (!json.isObject()) {
            problems.add(RequestProblem.at("", OBJECT, PrintableValue.of(json)));
            return null;
        }
        if (!json.has("lead")) {
            return new LeadLine(json, null);
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!NAMES.contains(name) && !RequestProblem.areEnough(problems)) {
                problems.add(RequestProblem.at(
                        "/" + Pointer.escaped(name),
                        "one of " + String.join(", ", NAMES),
                        PrintableValue.text(name),
                        Suggestion.closest(name, NAMES)));
            }
        });
        Instant asOf = EvaluateBody.asOf(json.path("asOf"), problems);
        JsonNode lead = json.path("lead");
        if (!lead.isObject()) {
            problems.add(RequestProblem.at("/lead", OBJECT, PrintableValue.of(lead)));
        }
        return problems.size() == before ? new LeadLine(lead, asOf) : null;
    }

    /** Whether a line has white space only. */
    public static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
