package dev.winnow.insight.funnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The {@link LeadState} of a lead under a policy. */
@Entity
@Table(name = "funnel_lead")
class StoredLead {

    @Id
    UUID id;

    String policy;

    /** Pseudonym of the lead. */
    UUID subject;

    @Column(name = "is_sample")
    boolean sample;

    /** The recommended one at last. */
    String stage;

    Instant since;

    /** As JSON. */
    String state;

    @SuppressWarnings("NullAway.Init")
    protected StoredLead() {}

    static StoredLead of(String policy, UUID subject, boolean isSample) {
        StoredLead lead = new StoredLead();
        lead.id = id(policy, subject);
        lead.policy = policy;
        lead.subject = subject;
        lead.sample = isSample;
        return lead;
    }

    void set(LeadState known, String json) {
        stage = known.stage();
        since = known.since();
        state = json;
    }

    static UUID id(String policy, UUID subject) {
        return UUID.nameUUIDFromBytes((subject + "\n" + policy).getBytes(StandardCharsets.UTF_8));
    }
}
