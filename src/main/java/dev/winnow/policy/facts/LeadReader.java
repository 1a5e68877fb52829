package dev.winnow.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.lead.Activity;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lead from JSON. Every field must be in the vocabulary and every value of its type. All problems are reported
 * at once, up to the first hundred.
 */
public final class LeadReader {

    public static final int MAX_ACTIVITIES = 1_000;

    /** One more than is reported, which shows that there are more. */
    static final int MAX_PROBLEMS = 101;

    private static final Pointer ROOT = Pointer.WHOLE.to("lead");
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final LeadRecords records;
    private final Map<String, Map<String, String>> cells;
    private final LeadField.Branch fields;
    private final List<LeadField.Leaf> completedInLead;
    private final List<LeadField.Leaf> completedInActivity;
    private final int asOfSlot;
    private final int occurredAtSlot;
    private final int daysAgoSlot;

    public LeadReader(Vocabulary vocabulary) {
        this(vocabulary, Map.of());
    }

    /**
     * @param cells the texts of cells that aren't in their normal form, by the path of their fact and then by that form:
     *     a text that differs from a cell's only in form is read as the cell's
     */
    public LeadReader(Vocabulary vocabulary, Map<String, Map<String, String>> cells) {
        this.cells = cells;
        this.records = new LeadRecords(vocabulary);
        this.fields = LeadField.lead(vocabulary, records);
        this.completedInLead = records.ofLead().leaves(completed(vocabulary.facts(RecordType.LEAD)));
        this.completedInActivity = records.ofActivity().leaves(completed(vocabulary.facts(RecordType.ACTIVITY)));
        this.asOfSlot = records.ofLead().of(LeadRecords.AS_OF);
        this.occurredAtSlot = records.ofActivity().of(LeadRecords.OCCURRED_AT);
        this.daysAgoSlot = records.ofActivity().of(LeadRecords.DAYS_AGO);
    }

    /** The number of activities in a lead's JSON. */
    public static int activities(JsonNode lead) {
        return lead.path(LeadRecords.ACTIVITIES).size();
    }

    /** The facts that are required or have a default. */
    private static List<Fact> completed(Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> !fact.derived() && (fact.ifMissing() != null || fact.required()))
                .toList();
    }

    /**
     * @param lead the value of {@code /lead} in the request
     * @param asOf the moment of the evaluation; an activity more than five minutes later is a problem
     */
    public LeadReading read(JsonNode lead, Instant asOf) {
        return read(lead, asOf, TextForm.NORMAL);
    }

    /** As {@link #read(JsonNode, Instant)}, with texts in a form of earlier versions. */
    public LeadReading read(JsonNode lead, Instant asOf, TextForm texts) {
        Reading reading = new Reading(asOf, texts);
        @Nullable Object[] values = records.ofLead().empty();
        values[asOfSlot] = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        reading.branch(lead, fields, ROOT, values);
        reading.complete(completedInLead, values, ROOT);
        return reading.problems.isEmpty()
                ? new LeadReading.Read(records.lead(values))
                : new LeadReading.Refused(reading.problems);
    }

    /** The state of reading one lead. */
    private final class Reading {

        private final Instant asOf;
        private final List<FactProblem> problems = new ArrayList<>();
        private final JsonValue json;

        private Reading(Instant asOf, TextForm texts) {
            this.asOf = asOf;
            this.json = new JsonValue(texts, cells, problems);
        }

        private void branch(JsonNode node, LeadField.Branch branch, Pointer pointer, @Nullable Object[] into) {
            if (!node.isObject()) {
                String names = String.join(", ", branch.fields().keySet());
                problems.add(
                        new FactProblem(pointer.toString(), "an object with " + names, PrintableValue.of(node), null));
                return;
            }
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                if (problems.size() >= MAX_PROBLEMS) {
                    return;
                }
                LeadField field = branch.field(property.getKey());
                Pointer at = pointer.to(property.getKey());
                if (field == null) {
                    unknown(property.getKey(), branch, at);
                } else if (SentNames.isTwice(node, property.getKey())) {
                    String found = PrintableValue.text(property.getKey()) + " in another Unicode form";
                    problems.add(new FactProblem(at.toString(), "each name once", found, null));
                } else if (!property.getValue().isNull()) {
                    field(property.getValue(), field, at, into);
                }
            }
        }

        private void field(JsonNode node, LeadField field, Pointer pointer, @Nullable Object[] into) {
            if (field instanceof LeadField.Leaf leaf) {
                into[leaf.slot()] = json.read(node, leaf.fact(), pointer);
            } else if (field instanceof LeadField.Branch branch) {
                branch(node, branch, pointer, into);
            } else if (field instanceof LeadField.Activities several) {
                into[several.slot()] = activities(node, several, pointer);
            }
        }

        private void unknown(String name, LeadField.Branch branch, Pointer pointer) {
            problems.add(new FactProblem(
                    pointer.toString(),
                    "one of " + String.join(", ", branch.fields().keySet()),
                    "the unknown name " + PrintableValue.text(name),
                    Suggestion.misspeltPath(name, branch.names())));
        }

        private List<Activity> activities(JsonNode node, LeadField.Activities field, Pointer pointer) {
            List<Activity> read = new ArrayList<>();
            if (!node.isArray() || node.size() > MAX_ACTIVITIES) {
                String found = node.isArray() ? node.size() + " of them" : PrintableValue.of(node);
                problems.add(new FactProblem(
                        pointer.toString(), "an array of at most " + MAX_ACTIVITIES + " activities", found, null));
                return read;
            }
            for (int index = 0; index < node.size() && problems.size() < MAX_PROBLEMS; index++) {
                Activity activity = activity(node.get(index), field, pointer.to(index));
                if (activity != null) {
                    read.add(activity);
                }
            }
            return read;
        }

        private @Nullable Activity activity(JsonNode node, LeadField.Activities field, Pointer pointer) {
            @Nullable Object[] own = records.ofActivity().empty();
            int before = problems.size();
            branch(node, field.activity(), pointer, own);
            complete(completedInActivity, own, pointer);
            if (!(own[occurredAtSlot] instanceof Instant occurredAt)) {
                return null;
            }
            if (occurredAt.isAfter(asOf.plus(CLOCK_SKEW))) {
                problems.add(new FactProblem(
                        pointer.to("occurredAt").toString(),
                        "a time no later than asOf, " + asOf,
                        occurredAt.toString(),
                        null));
            }
            own[daysAgoSlot] = LeadChange.daysAgo(occurredAt, asOf);
            return problems.size() > before ? null : records.activity(own);
        }

        /** Fills missing facts with defaults; a required fact without one is a problem. */
        private void complete(List<LeadField.Leaf> completed, @Nullable Object[] into, Pointer pointer) {
            for (LeadField.Leaf leaf : completed) {
                if (into[leaf.slot()] == null) {
                    into[leaf.slot()] = leaf.fact().ifMissing();
                    if (leaf.fact().required() && into[leaf.slot()] == null) {
                        require(leaf.fact(), pointer);
                    }
                }
            }
        }

        /** Not if its value, or an object around it, is already reported. */
        private void require(Fact fact, Pointer pointer) {
            String at = pointer + "/" + fact.name().replace('.', '/');
            if (problems.stream().noneMatch(problem -> (at + "/").startsWith(problem.pointer() + "/"))) {
                problems.add(new FactProblem(at, fact.label() + ", " + fact.type(), "nothing", null));
            }
        }
    }
}
