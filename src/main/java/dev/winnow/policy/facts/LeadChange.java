package dev.winnow.policy.facts;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates changed versions of leads. Thread-safe. */
public final class LeadChange {

    private final LeadRecords records;
    private final List<LeadField.Leaf> ofLead;
    private final List<LeadField.Leaf> ofActivity;

    public LeadChange(Vocabulary vocabulary) {
        this.records = new LeadRecords(vocabulary);
        this.ofLead = records.ofLead().leaves(vocabulary.facts(RecordType.LEAD));
        this.ofActivity = records.ofActivity().leaves(vocabulary.facts(RecordType.ACTIVITY));
    }

    /**
     * @param facts new values by path; null removes a fact
     * @param activities activities to add
     */
    public Lead apply(Lead lead, Map<String, ? extends @Nullable Object> facts, List<Activity> activities) {
        Slots slots = records.ofLead();
        @Nullable Object[] values = slots.empty();
        for (LeadField.Leaf leaf : ofLead) {
            values[leaf.slot()] = leaf.fact().in(lead);
        }
        slots.put(values, LeadRecords.AS_OF, lead.asOf());
        facts.forEach((path, value) -> slots.put(values, path, value));
        List<Activity> all = new ArrayList<>(lead.activities());
        all.addAll(activities);
        slots.put(values, LeadRecords.ACTIVITIES, all);
        return records.lead(values);
    }

    /** The lead at another moment, with the ages of its activities. */
    public static Lead seenAt(Lead lead, Instant asOf) {
        List<Activity> activities = lead.activities().stream()
                .map(activity -> new Activity(
                        activity.type(),
                        activity.content(),
                        activity.durationSeconds(),
                        activity.occurredAt(),
                        daysAgo(activity.occurredAt(), asOf),
                        activity.attributes()))
                .toList();
        return new Lead(
                lead.id(),
                LocalDate.ofInstant(asOf, ZoneOffset.UTC),
                lead.stage(),
                lead.channel(),
                lead.contact(),
                lead.company(),
                lead.intent(),
                lead.bant(),
                lead.sales(),
                activities,
                lead.attributes());
    }

    /**
     * Adapts a lead that was read with another vocabulary to this one: facts that this vocabulary doesn't have, or has
     * with another type or other values, are removed, and missing facts get its defaults.
     */
    public Lead understood(Lead lead) {
        Slots slots = records.ofLead();
        @Nullable Object[] values = values(ofLead, slots, lead);
        slots.put(values, LeadRecords.AS_OF, lead.asOf());
        slots.put(
                values,
                LeadRecords.ACTIVITIES,
                lead.activities().stream().map(this::understood).toList());
        return records.lead(values);
    }

    private Activity understood(Activity activity) {
        Slots slots = records.ofActivity();
        @Nullable Object[] values = values(ofActivity, slots, activity);
        slots.put(values, LeadRecords.OCCURRED_AT, activity.occurredAt());
        slots.put(values, LeadRecords.DAYS_AGO, activity.daysAgo());
        return records.activity(values);
    }

    private static @Nullable Object[] values(List<LeadField.Leaf> leaves, Slots slots, Object record) {
        @Nullable Object[] values = slots.empty();
        for (LeadField.Leaf leaf : leaves) {
            Object value = leaf.fact().in(record);
            Object understood = value == null ? null : understood(leaf.fact(), value);
            values[leaf.slot()] = understood == null ? leaf.fact().ifMissing() : understood;
        }
        return values;
    }

    private static @Nullable Object understood(Fact fact, Object value) {
        if (!fact.type().kind().isHeldAs(value)) {
            return null;
        }
        if (fact.allowed() instanceof Allowed.Values allowed) {
            return value instanceof List<?> list
                    ? list.stream()
                            .map(item -> allowed.counted(item.toString()))
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList()
                    : allowed.counted(value.toString());
        }
        return value;
    }

    /** The age in whole days, never negative. */
    static long daysAgo(Instant occurredAt, Instant asOf) {
        return Math.max(0, Duration.between(occurredAt, asOf).toDays());
    }

    /**
     * An activity at the moment of the evaluation.
     *
     * @param facts its facts by path, such as {@code activity.type}
     */
    public Activity activity(Map<String, Object> facts, Instant asOf) {
        Slots slots = records.ofActivity();
        @Nullable Object[] values = slots.empty();
        facts.forEach((path, value) -> slots.put(values, path, value));
        slots.put(values, LeadRecords.OCCURRED_AT, asOf);
        slots.put(values, LeadRecords.DAYS_AGO, 0L);
        return records.activity(values);
    }
}
