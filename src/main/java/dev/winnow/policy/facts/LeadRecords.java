package dev.winnow.policy.facts;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Builds leads and activities from values by slot. */
final class LeadRecords {

    static final String ACTIVITIES = "activities";
    static final String AS_OF = "asOf";
    static final String OCCURRED_AT = "activity.occurredAt";
    static final String DAYS_AGO = "activity.daysAgo";

    private final Slots ofLead;
    private final Slots ofActivity;
    private final RecordFiller<Lead> leads;
    private final RecordFiller<Activity> activities;

    LeadRecords(Vocabulary vocabulary) {
        this.ofLead = new Slots(vocabulary.facts(RecordType.LEAD), AS_OF, ACTIVITIES);
        this.ofActivity = new Slots(vocabulary.facts(RecordType.ACTIVITY), OCCURRED_AT, DAYS_AGO);
        this.leads = new RecordFiller<>(Lead.class, RecordType.LEAD.prefix(), ofLead);
        this.activities = new RecordFiller<>(Activity.class, RecordType.ACTIVITY.prefix(), ofActivity);
    }

    Slots ofLead() {
        return ofLead;
    }

    Slots ofActivity() {
        return ofActivity;
    }

    Lead lead(@Nullable Object[] values) {
        return leads.fill(values);
    }

    Activity activity(@Nullable Object[] values) {
        return activities.fill(values);
    }
}
