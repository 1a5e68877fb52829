package dev.winnow.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.TestPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeadChangeTest {

    private final LeadChange change = TestPolicy.compiled().leadChange();
    private final Lead lead = TestPolicy.lead("""
            {"id": "L-1", "stage": "LEAD", "contact": {"email": "dana@north.example", "challenges": ["cost"]},
             "company": {"employees": 150, "attributes": {"tags": ["red"]}}, "attributes": {"count": 5},
             "activities": [{"type": "webinar", "occurredAt": "2026-03-01T00:00:00Z"}]}
            """);

    @Test
    void withoutChangesItIsTheSameLead() {
        assertThat(change.apply(lead, Map.of(), List.of())).isEqualTo(lead);
    }

    @Test
    void changedFactsAreChangedAndAllOthersStay() {
        Lead changed = change.apply(
                lead,
                Map.of("sales.accepted", true, "attributes.count", 6L, "contact.challenges", List.of("growth")),
                List.of());

        assertThat(changed).isEqualTo(TestPolicy.lead("""
                                {"id": "L-1", "stage": "LEAD",
                                 "contact": {"email": "dana@north.example", "challenges": ["growth"]},
                                 "company": {"employees": 150, "attributes": {"tags": ["red"]}},
                                 "attributes": {"count": 6}, "sales": {"accepted": true},
                                 "activities": [{"type": "webinar", "occurredAt": "2026-03-01T00:00:00Z"}]}
                                """));
    }

    @Test
    void activitiesAreAddedAtTheMomentTheLeadIsSeenAt() {
        Activity demo = change.activity(
                Map.of("activity.type", "demo-request", "activity.attributes.count", 2L), TestPolicy.AS_OF);

        Lead changed = change.apply(lead, Map.of(), List.of(demo));

        assertThat(changed.activities()).containsExactly(lead.activities().get(0), demo);
        assertThat(demo.occurredAt()).isEqualTo(TestPolicy.AS_OF);
        assertThat(demo.daysAgo()).isZero();
        assertThat(demo.attributes().whole("count")).isEqualTo(2);
    }
}
