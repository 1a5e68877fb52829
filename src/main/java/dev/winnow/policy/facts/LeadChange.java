package dev.winnow.policy.facts;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.vocabulary.Allowed;
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

/** Makes a lead as it would be if some of its facts were otherwise. */
public final class LeadChange {

    private static final RecordFiller<Lead> LEAD = new RecordFiller<>(Lead.class, "");
    private static final RecordFiller<Activity> ACTIVITY =
            new RecordFiller<>(Activity.class, Subject.ACTIVITY.prefix());

    private LeadChange() {}

    /**
     * @param facts new values by path; null for one that isn't known any more
     * @param activities to be there as well
     */
    public static Lead apply(
            Lead lead,
            Vocabulary vocabulary,
            Map<String, ? extends @Nullable Object> facts,
            List<Activity> activities) {
        Map<String, Object> values = new HashMap<>();
        for (Fact fact : vocabulary.facts(Subject.LEAD)) {
            Object value = fact.in(lead);
            if (value != null) {
                values.put(fact.path(), value);
            }
        }
        values.put("asOf", lead.asOf());
        facts.forEach((path, value) -> {
            if (value == null) {
                values.remove(path);
            } else {
                values.put(path, value);
            }
        });
        List<Activity> all = new ArrayList<>(lead.activities());
        all.addAll(activities);
        values.put("activities", all);
        return LEAD.fill(values);
    }

    /** The same lead at another moment. */
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
     * A lead with the facts alone that a vocabulary speaks about, which need not be the one it was read with: facts it
     * doesn't know, or knows as of another type or with other values, are left out, and those that are missing have the value it gives them.
     */
    public static Lead understoodBy(Vocabulary vocabulary, Lead lead) {
        Map<String, Object> values = values(vocabulary, Subject.LEAD, lead);
        values.put("asOf", lead.asOf());
        values.put(
                "activities",
                lead.activities().stream()
                        .map(activity -> understoodBy(vocabulary, activity))
                        .toList());
        return LEAD.fill(values);
    }

    private static Activity understoodBy(Vocabulary vocabulary, Activity activity) {
        Map<String, Object> values = values(vocabulary, Subject.ACTIVITY, activity);
        values.put("activity.occurredAt", activity.occurredAt());
        values.put("activity.daysAgo", activity.daysAgo());
        return ACTIVITY.fill(values);
    }

    private static Map<String, Object> values(Vocabulary vocabulary, Subject subject, Object record) {
        Map<String, Object> values = new HashMap<>();
        for (Fact fact : vocabulary.facts(subject)) {
            Object value = fact.in(record);
            Object understood = value == null ? null : understood(fact, value);
            Object known = understood == null ? fact.ifMissing() : understood;
            if (known != null) {
                values.put(fact.path(), known);
            }
        }
        return values;
    }

    private static @Nullable Object understood(Fact fact, Object value) {
        if (!fact.type().kind().isHeldAs(value)) {
            return null;
        }
        if (fact.allowed() instanceof Allowed.Values allowed) {
            return value instanceof List<?> list
                    ? list.stream().filter(allowed.values()::contains).toList()
                    : allowed.values().contains(value) ? value : null;
        }
        return value;
    }

    /** Whole days, never negative. */
    static long daysAgo(Instant occurredAt, Instant asOf) {
        return Math.max(0, Duration.between(occurredAt, asOf).toDays());
    }

    /**
     * An activity that happens at the moment the lead is seen at.
     *
     * @param facts its facts by path, such as {@code activity.type}
     */
    public static Activity activity(Map<String, Object> facts, Instant asOf) {
        Map<String, Object> values = new HashMap<>(facts);
        values.put("activity.occurredAt", asOf);
        values.put("activity.daysAgo", 0L);
        return ACTIVITY.fill(values);
    }
}
