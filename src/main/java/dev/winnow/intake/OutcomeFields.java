package dev.winnow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.outcome.Amounts;
import dev.winnow.outcome.OutcomeKind;
import dev.winnow.outcome.ReportedOutcome;
import dev.winnow.policy.facts.NormalText;
import dev.winnow.policy.facts.Pointer;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.RequestProblem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an outcome from a JSON object. */
final class OutcomeFields {

    static final List<String> OF_LEAD =
            List.of("eventId", "kind", "policy", "at", "reason", "text", "amount", "corrects");
    static final List<String> ALL =
            List.of("leadId", "eventId", "kind", "policy", "at", "reason", "text", "amount", "corrects");

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 2_000;

    private final JsonNode body;
    private final List<RequestProblem> problems;

    private OutcomeFields(JsonNode body, List<RequestProblem> problems) {
        this.body = body;
        this.problems = problems;
    }

    /**
     * The outcome, or null and at least one more problem.
     *
     * @param leadId of the lead that the outcome is on; null if the object names it
     * @param needsEvent whether the object must have an event id
     * @param now a little later at most is when it may have happened
     */
    static @Nullable ReportedOutcome read(
            JsonNode body, @Nullable String leadId, boolean needsEvent, Instant now, List<RequestProblem> problems) {
        List<String> names = leadId == null ? ALL : OF_LEAD;
        if (!body.isObject()) {
            problems.add(RequestProblem.at("", "an object with " + String.join(", ", names), PrintableValue.of(body)));
            return null;
        }
        List<RequestProblem> found = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name) && !RequestProblem.areEnough(found)) {
                found.add(RequestProblem.at(
                        "/" + Pointer.escaped(name),
                        "one of " + String.join(", ", names),
                        PrintableValue.text(name),
                        Suggestion.closest(name, names)));
            }
        });
        ReportedOutcome read = new OutcomeFields(body, found).read(leadId, needsEvent, now);
        problems.addAll(found);
        return found.isEmpty() ? read : null;
    }

    private @Nullable ReportedOutcome read(@Nullable String givenLead, boolean needsEvent, Instant now) {
        String lead = givenLead == null ? text("leadId", "the id of a lead", true, OutcomeFields::leadId) : givenLead;
        String eventId = text("eventId", idText("an id of the event"), needsEvent, OutcomeFields::id);
        OutcomeKind kind = kind();
        String policy = text("policy", "the name of a policy", false, name -> shorter(name, LONGEST_NAME));
        Instant at = at(now);
        String reason = text("reason", "a code of a reason", false, code -> shorter(code, LONGEST_ID));
        String text =
                text("text", "a text of up to %s characters".formatted(LONGEST_TEXT), false, OutcomeFields::remark);
        BigDecimal amount = amount();
        String corrects = text("corrects", idText("the event id of an outcome"), false, OutcomeFields::id);
        if (kind == null || lead == null) {
            return null;
        }
        checkReason(kind, reason);
        if (has("amount") && !kind.mayHaveAmount()) {
            problems.add(RequestProblem.at(
                    "/amount", "no amount for " + kind.word(), PrintableValue.of(body.path("amount"))));
        }
        if (eventId != null && eventId.equals(corrects)) {
            problems.add(RequestProblem.at("/corrects", "the event id of another outcome", "its own"));
        }
        return new ReportedOutcome(lead, eventId, kind, policy, at, reason, text, amount, corrects);
    }

    private boolean has(String name) {
        return body.hasNonNull(name);
    }

    private @Nullable OutcomeKind kind() {
        JsonNode value = body.path("kind");
        OutcomeKind kind =
                value.isTextual() ? OutcomeKind.ofWord(value.textValue()).orElse(null) : null;
        if (kind == null) {
            problems.add(RequestProblem.at(
                    "/kind",
                    "one of " + String.join(", ", OutcomeKind.words()),
                    PrintableValue.of(value),
                    value.isTextual() ? Suggestion.closest(value.textValue(), OutcomeKind.words()) : null));
        }
        return kind;
    }

    private void checkReason(OutcomeKind kind, @Nullable String reason) {
        if (reason != null && !kind.mayHaveReason()) {
            problems.add(RequestProblem.at("/reason", "no reason for " + kind.word(), PrintableValue.text(reason)));
        } else if (!has("reason") && kind.needsReason()) {
            problems.add(RequestProblem.at("/reason", "a reason, because it is " + kind.word(), "nothing"));
        }
    }

    private @Nullable Instant at(Instant now) {
        Instant at = text("at", Times.EXPECTED, false, Times::read);
        if (at != null && at.isAfter(now.plus(CLOCK_SKEW))) {
            problems.add(
                    RequestProblem.at("/at", "a time that isn't in the future", PrintableValue.of(body.path("at"))));
        }
        return at;
    }

    private @Nullable BigDecimal amount() {
        JsonNode value = body.path("amount");
        if (!has("amount")) {
            return null;
        }
        BigDecimal amount = value.isNumber() && Amounts.isValid(value.decimalValue()) ? value.decimalValue() : null;
        if (amount == null) {
            problems.add(RequestProblem.at("/amount", Amounts.EXPECTED, PrintableValue.of(value)));
        }
        return amount;
    }

    private <T> @Nullable T text(
            String name, String expected, boolean isRequired, Function<String, @Nullable T> reading) {
        JsonNode value = body.path(name);
        if (!has(name) && !isRequired) {
            return null;
        }
        T read = value.isTextual() ? reading.apply(value.textValue()) : null;
        if (read == null) {
            problems.add(RequestProblem.at("/" + name, expected, has(name) ? PrintableValue.of(value) : "nothing"));
        }
        return read;
    }

    private static String idText(String what) {
        return "%s, 1 to %s printable characters".formatted(what, LONGEST_ID);
    }

    /** As the facts of leads are read; null if nothing of it can be seen. */
    static @Nullable String leadId(String text) {
        String normal = NormalText.of(text);
        return normal.isEmpty() ? null : normal;
    }

    private static @Nullable String id(String text) {
        return text.equals(text.strip()) && text.codePoints().noneMatch(Character::isISOControl)
                ? shorter(text, LONGEST_ID)
                : null;
    }

    private static @Nullable String shorter(String text, int longest) {
        return text.isBlank() || text.length() > longest ? null : text;
    }

    private static @Nullable String remark(String entered) {
        String text = entered.strip().replace("\r\n", "\n");
        boolean isPrintable = text.codePoints().noneMatch(point -> Character.isISOControl(point) && point != '\n');
        return isPrintable ? shorter(text, LONGEST_TEXT) : null;
    }
}
