package dev.winnow.console.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType.Kind;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A lead as it was entered. What can't be read as its fact's type stays a text, so that reading the lead tells what was
 * expected.
 *
 * @param json under {@code /lead}
 * @param opened the index of the activity whose fields are shown; -1 for none
 */
record EnteredLead(ObjectNode json, int opened, Instant now) {

    static final String ACTIVITIES = "activities";
    static final int MOST_ACTIVITIES = 50;

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final Pattern DAYS_AGO = Pattern.compile("(\\d{1,4})( ?d(ays?)?)?( ago)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,9})?");

    /** Reads the fields of a form; those that are empty aren't known. */
    static EnteredLead of(MultivaluedMap<String, String> form, Vocabulary vocabulary, Instant now) {
        ObjectNode lead = JSON.objectNode();
        for (Fact fact : vocabulary.facts(RecordType.LEAD)) {
            put(lead, fact, form.getOrDefault(fact.name(), List.of()), now);
        }
        ArrayNode activities = JSON.arrayNode();
        List<Fact> ofActivities = vocabulary.facts(RecordType.ACTIVITY);
        for (int index = 0; index < MOST_ACTIVITIES; index++) {
            ObjectNode activity = JSON.objectNode();
            String prefix = ACTIVITIES + "." + index + ".";
            for (Fact fact : ofActivities) {
                put(activity, fact, form.getOrDefault(prefix + fact.name(), List.of()), now);
            }
            if (form.keySet().stream().anyMatch(name -> name.startsWith(prefix))) {
                activities.add(activity);
            }
        }
        if (!activities.isEmpty()) {
            lead.set(ACTIVITIES, activities);
        }
        return new EnteredLead(lead, -1, now);
    }

    /** The vocabulary's example, with its activities a few days ago. */
    static EnteredLead example(ObjectNode example, Vocabulary vocabulary, Instant now) {
        ObjectNode lead = example.deepCopy();
        for (JsonNode activity : lead.path(ACTIVITIES)) {
            for (Fact fact : vocabulary.facts(RecordType.ACTIVITY)) {
                if (fact.type().kind() == Kind.TIME && !fact.derived()) {
                    put((ObjectNode) activity, fact, List.of("3"), now);
                }
            }
        }
        return new EnteredLead(lead, -1, now);
    }

    /** With one more activity, of today. */
    EnteredLead with(Fact type, String value, Vocabulary vocabulary) {
        ObjectNode lead = json.deepCopy();
        ArrayNode activities = lead.withArray(ACTIVITIES);
        ObjectNode activity = activities.addObject();
        put(activity, type, List.of(value), now);
        for (Fact fact : vocabulary.facts(RecordType.ACTIVITY)) {
            if (fact.type().kind() == Kind.TIME && !fact.derived()) {
                put(activity, fact, List.of("0"), now);
            }
        }
        return new EnteredLead(lead, activities.size() - 1, now);
    }

    EnteredLead without(int index) {
        ObjectNode lead = json.deepCopy();
        ArrayNode activities = lead.withArray(ACTIVITIES);
        activities.remove(index);
        if (activities.isEmpty()) {
            lead.remove(ACTIVITIES);
        }
        return new EnteredLead(lead, -1, now);
    }

    int activities() {
        return Math.min(json.path(ACTIVITIES).size(), MOST_ACTIVITIES);
    }

    List<String> values(Fact fact) {
        return values(json, fact);
    }

    List<String> values(Fact fact, int activity) {
        return values(json.path(ACTIVITIES).path(activity), fact);
    }

    private List<String> values(JsonNode record, Fact fact) {
        JsonNode value = record.at("/" + fact.name().replace('.', '/'));
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
        return List.of(fact.type().kind() == Kind.TIME ? ago(text) : text);
    }

    /** A time that is whole days ago as that number. */
    private String ago(String time) {
        try {
            Duration passed = Duration.between(Instant.parse(time), now);
            boolean isWhole = passed.minusDays(passed.toDays()).isZero();
            return passed.isNegative() || !isWhole ? time : Long.toString(passed.toDays());
        } catch (DateTimeParseException e) {
            return time;
        }
    }

    private static void put(ObjectNode record, Fact fact, List<String> entered, Instant now) {
        List<String> values = entered.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (fact.derived() || values.isEmpty()) {
            return;
        }
        List<String> steps = new ArrayList<>(List.of(fact.name().split("\\.")));
        String last = steps.remove(steps.size() - 1);
        ObjectNode branch = record;
        for (String step : steps) {
            branch = branch.withObject("/" + step);
        }
        branch.set(last, value(fact, values, now));
    }

    private static JsonNode value(Fact fact, List<String> values, Instant now) {
        String first = values.get(0);
        return switch (fact.type().kind()) {
            case CHOICES -> {
                ArrayNode chosen = JSON.arrayNode();
                values.forEach(chosen::add);
                yield chosen;
            }
            case WHOLE, DECIMAL ->
                NUMBER.matcher(first).matches() ? JSON.numberNode(new BigDecimal(first)) : JSON.textNode(first);
            case YES_NO ->
                first.equals("true") || first.equals("false")
                        ? JSON.booleanNode(first.equals("true"))
                        : JSON.textNode(first);
            case TIME -> JSON.textNode(time(first, now));
            case TEXT, CHOICE, DATE -> JSON.textNode(first);
        };
    }

    private static String time(String entered, Instant now) {
        Matcher daysAgo = DAYS_AGO.matcher(entered);
        return daysAgo.matches()
                ? now.minus(Duration.ofDays(Long.parseLong(Objects.requireNonNull(daysAgo.group(1)))))
                        .toString()
                : entered;
    }
}
