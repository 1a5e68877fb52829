package dev.winnow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.Asked;
import dev.winnow.policy.facts.Pointer;
import dev.winnow.policy.facts.Shown;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.qualification.QualificationRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the body of {@code POST /evaluate}: the envelope, not the lead in it. */
public final class EvaluateBody {

    private static final List<String> FIELDS = List.of("policy", "asOf", "lead");
    private static final int MOST_NAMES = 5;

    private EvaluateBody() {}

    /**
     * The request, or null and at least one more mistake.
     *
     * @param policies those that may decide; empty: all
     */
    public static @Nullable QualificationRequest read(
            byte[] bytes, EvaluateOptions options, Asked asked, Set<String> policies, List<Mistake> mistakes) {
        JsonNode body = StrictJson.read(bytes, mistakes);
        if (body == null) {
            return null;
        }
        if (!body.isObject()) {
            mistakes.add(Mistake.at("", "an object with lead", Shown.of(body)));
            return null;
        }
        int before = mistakes.size();
        findUnknownFields(body, mistakes);
        String policy = policy(body.path("policy"), mistakes);
        Instant asOf = asOf(body.path("asOf"), mistakes);
        JsonNode lead = body.path("lead");
        if (body.has("lead") && !lead.isObject()) {
            mistakes.add(Mistake.at("/lead", "an object with the lead's facts", Shown.of(lead)));
        }
        return mistakes.size() == before
                ? new QualificationRequest(
                        policy, policies, asOf, lead, options.explain(), options.why(), asked, options.dryRun())
                : null;
    }

    private static void findUnknownFields(JsonNode body, List<Mistake> mistakes) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        boolean wrapped = names.contains("lead");
        if (!wrapped) {
            mistakes.add(Mistake.at("", "an object with lead, such as {\"lead\": {\"id\": …}}", found(names)));
        }
        for (String name : names) {
            if (Mistake.areEnough(mistakes)) {
                return;
            }
            if (FIELDS.contains(name)) {
                continue;
            }
            String suggestion = Suggestion.closest(name, FIELDS);
            // The facts of a lead that isn't wrapped are no misspelt fields, one by one.
            if (wrapped || suggestion != null) {
                String pointer = "/" + Pointer.escaped(name);
                mistakes.add(Mistake.at(pointer, "one of " + String.join(", ", FIELDS), Shown.text(name), suggestion));
            }
        }
    }

    private static String found(List<String> names) {
        if (names.isEmpty()) {
            return "an empty object";
        }
        String listed = String.join(
                ", ", names.stream().limit(MOST_NAMES).map(Shown::text).toList());
        return "an object with " + listed + (names.size() > MOST_NAMES ? ", …" : "");
    }

    private static @Nullable String policy(JsonNode value, List<Mistake> mistakes) {
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            mistakes.add(Mistake.at("/policy", "the name of a policy", Shown.of(value)));
        }
        return value.textValue();
    }

    private static @Nullable Instant asOf(JsonNode value, List<Mistake> mistakes) {
        if (isAbsent(value)) {
            return null;
        }
        Instant time = value.isTextual() ? Times.read(value.textValue()) : null;
        if (time == null) {
            mistakes.add(Mistake.at("/asOf", Times.EXPECTED, Shown.of(value)));
        }
        return time;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
