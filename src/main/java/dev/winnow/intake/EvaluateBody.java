package dev.winnow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.Requester;
import dev.winnow.policy.facts.Pointer;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.QualificationRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the body of {@code POST /evaluate} except the lead in it. */
public final class EvaluateBody {

    private static final List<String> FIELDS = List.of("policy", "asOf", "lead");
    private static final int MOST_NAMES = 5;

    private EvaluateBody() {}

    /**
     * The request, or null and at least one more problem.
     *
     * @param requester of a request with this meaning: the same for requests that ask the same, however they are written
     * @param policies that may be used; empty for all
     */
    public static @Nullable QualificationRequest read(
            byte[] bytes,
            EvaluateOptions options,
            Function<Supplier<List<String>>, Requester> requester,
            Set<String> policies,
            List<RequestProblem> problems) {
        JsonNode body = StrictJson.read(bytes, problems);
        return body == null ? null : of(body, options, requester, policies, problems);
    }

    /** As {@link #read}, of a body that was read as JSON. */
    public static @Nullable QualificationRequest of(
            JsonNode body,
            EvaluateOptions options,
            Function<Supplier<List<String>>, Requester> requester,
            Set<String> policies,
            List<RequestProblem> problems) {
        if (!body.isObject()) {
            problems.add(RequestProblem.at("", "an object with lead", PrintableValue.of(body)));
            return null;
        }
        int before = problems.size();
        findUnknownFields(body, problems);
        String policy = policy(body.path("policy"), problems);
        Instant asOf = asOf(body.path("asOf"), problems);
        JsonNode lead = body.path("lead");
        if (body.has("lead") && !lead.isObject()) {
            problems.add(RequestProblem.at("/lead", "an object with the lead's facts", PrintableValue.of(lead)));
        }
        return problems.size() == before
                ? new QualificationRequest(
                        policy,
                        policies,
                        asOf,
                        lead,
                        options.explain(),
                        options.why(),
                        requester.apply(() -> meaning(options, body)),
                        options.dryRun())
                : null;
    }

    private static List<String> meaning(EvaluateOptions options, JsonNode body) {
        return List.of(
                options.explain().word(), options.why() == null ? "" : "why " + options.why(), CanonicalJson.of(body));
    }

    private static void findUnknownFields(JsonNode body, List<RequestProblem> problems) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        boolean wrapped = names.contains("lead");
        if (!wrapped) {
            problems.add(RequestProblem.at("", "an object with lead, such as {\"lead\": {\"id\": …}}", found(names)));
        }
        for (String name : names) {
            if (RequestProblem.areEnough(problems)) {
                return;
            }
            if (FIELDS.contains(name)) {
                continue;
            }
            String suggestion = Suggestion.closest(name, FIELDS);
            // Without an envelope the names are facts, not misspelt fields
            if (wrapped || suggestion != null) {
                String pointer = "/" + Pointer.escaped(name);
                problems.add(RequestProblem.at(
                        pointer, "one of " + String.join(", ", FIELDS), PrintableValue.text(name), suggestion));
            }
        }
    }

    private static String found(List<String> names) {
        if (names.isEmpty()) {
            return "an empty object";
        }
        String listed = String.join(
                ", ", names.stream().limit(MOST_NAMES).map(PrintableValue::text).toList());
        return "an object with " + listed + (names.size() > MOST_NAMES ? ", …" : "");
    }

    private static @Nullable String policy(JsonNode value, List<RequestProblem> problems) {
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            problems.add(RequestProblem.at("/policy", "the name of a policy", PrintableValue.of(value)));
        }
        return value.textValue();
    }

    /** The moment to evaluate at; null if absent, or for at least one more problem. */
    static @Nullable Instant asOf(JsonNode value, List<RequestProblem> problems) {
        if (isAbsent(value)) {
            return null;
        }
        Instant time = value.isTextual() ? Times.read(value.textValue()) : null;
        if (time == null) {
            problems.add(RequestProblem.at("/asOf", Times.EXPECTED, PrintableValue.of(value)));
        }
        return time;
    }

    static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
