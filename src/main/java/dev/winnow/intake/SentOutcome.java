package dev.winnow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.outcome.ReportedOutcome;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.RequestProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An outcome of a request.
 *
 * @param line its row in a CSV file, from 2, or its place in an array, from 1
 * @param report null where there are problems
 * @param problems empty if it could be read
 */
public record SentOutcome(long line, @Nullable ReportedOutcome report, List<RequestProblem> problems) {

    private static final int MOST_IN_ARRAY = 1_000;

    public SentOutcome {
        problems = List.copyOf(problems);
    }

    /**
     * Reads the body of a report on one lead: the outcome, or null and at least one more problem.
     *
     * @param needsEvent whether it must have an event id
     */
    public static @Nullable ReportedOutcome ofLead(
            String leadId, byte[] bytes, boolean needsEvent, Instant now, List<RequestProblem> problems) {
        return ofLead(leadId, () -> StrictJson.read(bytes, problems), needsEvent, now, problems);
    }

    /** The same for a form, whose fields have the names of those of a body. */
    public static @Nullable ReportedOutcome ofForm(
            String leadId, JsonNode fields, boolean needsEvent, Instant now, List<RequestProblem> problems) {
        return ofLead(leadId, () -> fields, needsEvent, now, problems);
    }

    private static @Nullable ReportedOutcome ofLead(
            String leadId,
            Supplier<@Nullable JsonNode> content,
            boolean needsEvent,
            Instant now,
            List<RequestProblem> problems) {
        String lead = OutcomeFields.leadId(leadId);
        if (lead == null) {
            problems.add(RequestProblem.parameter("id", "the id of a lead", PrintableValue.text(leadId), null));
            return null;
        }
        JsonNode body = content.get();
        return body == null ? null : OutcomeFields.read(body, lead, needsEvent, now, problems);
    }

    /** Reads outcomes from a JSON array; with problems, if the body as a whole can't be read. */
    public static List<SentOutcome> array(
            byte[] bytes, boolean needsEvent, Instant now, List<RequestProblem> problems) {
        JsonNode body = StrictJson.read(bytes, problems);
        List<SentOutcome> sent = new ArrayList<>();
        if (body == null) {
            return sent;
        }
        if (!body.isArray() || body.isEmpty() || body.size() > MOST_IN_ARRAY) {
            problems.add(RequestProblem.at(
                    "",
                    "an array of 1 to %s outcomes".formatted(MOST_IN_ARRAY),
                    body.isArray() && !body.isEmpty() ? body.size() + " of them" : PrintableValue.of(body)));
            return sent;
        }
        for (JsonNode each : body) {
            sent.add(read(sent.size() + 1, each, needsEvent, now));
        }
        return sent;
    }

    static SentOutcome read(long line, JsonNode json, boolean needsEvent, Instant now) {
        List<RequestProblem> problems = new ArrayList<>();
        return new SentOutcome(line, OutcomeFields.read(json, null, needsEvent, now, problems), problems);
    }
}
