package dev.winnow.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Subject;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a lead from JSON. Every field must be one of the vocabulary's, every value of its type: anything
 * else is a problem, and all are reported at once.
 */
public final class LeadReader {

    static final int MOST_ACTIVITIES = 1_000;

    private static final String ROOT = "/lead";
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final RecordFiller<Lead> LEAD = new RecordFiller<>(Lead.class, "");
    private static final RecordFiller<Activity> ACTIVITY =
            new RecordFiller<>(Activity.class, Subject.ACTIVITY.prefix());

    private final Field.Branch fields;
    private final List<Fact> facts;

    public LeadReader(Vocabulary vocabulary) {
        this.fields = Field.lead(vocabulary);
        this.facts = List.copyOf(vocabulary.facts());
    }

    /**
     * @param lead what stands under {@code /lead} in the request
     * @param asOf the moment the lead is seen at; an activity more than five minutes later is a problem
     */
    public LeadReading read(JsonNode lead, Instant asOf) {
        Reading reading = new Reading(asOf);
        reading.branch(lead, fields, ROOT, reading.values);
        reading.complete(Subject.LEAD, reading.values, ROOT);
        return reading.problems.isEmpty()
                ? new LeadReading.Read(LEAD.fill(reading.values))
                : new LeadReading.Refused(reading.problems);
    }

    /** One document on its way. */
    private final class Reading {

        private final Instant asOf;
        private final Map<String, Object> values = new HashMap<>();
        private final List<FactProblem> problems = new ArrayList<>();
        private final JsonValue json = new JsonValue(problems);

        private Reading(Instant asOf) {
            this.asOf = asOf;
            values.put("asOf", LocalDate.ofInstant(asOf, ZoneOffset.UTC));
        }

        private void branch(JsonNode node, Field.Branch branch, String pointer, Map<String, Object> into) {
            if (!node.isObject()) {
                String names = String.join(", ", branch.fields().keySet());
                problems.add(new FactProblem(pointer, "an object with " + names, Shown.of(node), null));
                return;
            }
            node.properties().forEach(property -> {
                Field field = branch.fields().get(property.getKey());
                String at = pointer + "/" + escaped(property.getKey());
                if (field == null) {
                    unknown(property.getKey(), branch, at);
                } else if (!property.getValue().isNull()) {
                    field(property.getValue(), field, at, into);
                }
            });
        }

        private void field(JsonNode node, Field field, String pointer, Map<String, Object> into) {
            if (field instanceof Field.Leaf leaf) {
                Object value = json.read(node, leaf.fact(), pointer);
                if (value != null) {
                    into.put(leaf.fact().path(), value);
                }
            } else if (field instanceof Field.Branch branch) {
                branch(node, branch, pointer, into);
            } else if (field instanceof Field.Activities activities) {
                into.put("activities", activities(node, activities, pointer));
            }
        }

        private void unknown(String name, Field.Branch branch, String pointer) {
            problems.add(new FactProblem(
                    pointer,
                    "one of " + String.join(", ", branch.fields().keySet()),
                    "the unknown name " + Shown.text(name),
                    Suggestion.closest(name, branch.fields().keySet())));
        }

        private List<Activity> activities(JsonNode node, Field.Activities field, String pointer) {
            List<Activity> activities = new ArrayList<>();
            if (!node.isArray() || node.size() > MOST_ACTIVITIES) {
                String found = node.isArray() ? node.size() + " of them" : Shown.of(node);
                problems.add(new FactProblem(
                        pointer, "an array of at most " + MOST_ACTIVITIES + " activities", found, null));
                return activities;
            }
            for (int index = 0; index < node.size(); index++) {
                Activity activity = activity(node.get(index), field, pointer + "/" + index);
                if (activity != null) {
                    activities.add(activity);
                }
            }
            return activities;
        }

        private @Nullable Activity activity(JsonNode node, Field.Activities field, String pointer) {
            Map<String, Object> own = new HashMap<>();
            int before = problems.size();
            branch(node, field.activity(), pointer, own);
            complete(Subject.ACTIVITY, own, pointer);
            if (!(own.get("activity.occurredAt") instanceof Instant occurredAt)) {
                return null;
            }
            if (occurredAt.isAfter(asOf.plus(CLOCK_SKEW))) {
                problems.add(new FactProblem(
                        pointer + "/occurredAt", "a time no later than asOf, " + asOf, occurredAt.toString(), null));
            }
            own.put("activity.daysAgo", LeadChange.daysAgo(occurredAt, asOf));
            return problems.size() > before ? null : ACTIVITY.fill(own);
        }

        /** What is missing takes the value the vocabulary gives it, or is a problem if it is required. */
        private void complete(Subject subject, Map<String, Object> into, String pointer) {
            for (Fact fact : facts) {
                if (fact.subject() != subject || fact.derived() || into.containsKey(fact.path())) {
                    continue;
                }
                if (fact.ifMissing() != null) {
                    into.put(fact.path(), fact.ifMissing());
                } else if (fact.required()) {
                    String at = pointer + "/" + fact.name().replace('.', '/');
                    if (problems.stream().noneMatch(problem -> (at + "/").startsWith(problem.pointer() + "/"))) {
                        problems.add(new FactProblem(at, fact.label() + ", " + fact.type(), "nothing", null));
                    }
                }
            }
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
