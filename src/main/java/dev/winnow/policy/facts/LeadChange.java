package dev.winnow.policy.facts;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Subject;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.time.Instant;
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
