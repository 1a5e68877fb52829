package dev.winnow.release.impact;

import dev.winnow.decision.DecisionJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An impact, in the database. */
@Entity
@Table(name = "release_impact")
class StoredImpact {

    @EmbeddedId
    Id key;

    UUID id;

    @Column(name = "done_at")
    Instant at;

    long compared;

    /** As JSON. */
    String limits;

    @SuppressWarnings("NullAway.Init")
    protected StoredImpact() {}

    static StoredImpact of(KnownImpact impact) {
        StoredImpact stored = new StoredImpact();
        stored.key = new Id(impact.policy(), impact.before(), impact.after());
        stored.id = impact.id();
        stored.at = impact.at();
        stored.compared = impact.compared();
        stored.limits = DecisionJson.part(impact.limits());
        return stored;
    }

    KnownImpact impact() {
        return new KnownImpact(
                id,
                key.policy(),
                key.before(),
                key.after(),
                at,
                compared,
                List.of(DecisionJson.read(limits, MeasuredLimit[].class)));
    }

    @Embeddable
    record Id(
            String policy,
            @Column(name = "before_number") int before,
            @Column(name = "after_number") int after) {}
}
