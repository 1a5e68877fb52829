package dev.winnow.intake.inbound;

import dev.winnow.decision.DecisionJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version of an inbound mapping, in the database. */
@Entity
@Table(name = "inbound_mapping")
class StoredInboundMapping {

    @EmbeddedId
    Id key;

    String policy;

    /** As JSON; null for a version that removes it. */
    byte @Nullable [] mapping;

    @Column(name = "set_by")
    String by;

    @Column(name = "set_at")
    Instant at;

    @SuppressWarnings("NullAway.Init")
    protected StoredInboundMapping() {}

    static StoredInboundMapping of(Id key, String policy, @Nullable String mapping, String by, Instant at) {
        StoredInboundMapping stored = new StoredInboundMapping();
        stored.key = key;
        stored.policy = policy;
        stored.mapping = mapping == null ? null : mapping.getBytes(StandardCharsets.UTF_8);
        stored.by = by;
        stored.at = at;
        return stored;
    }

    /** Empty if this version removes it. */
    Optional<InboundMapping> mapping() {
        return mapping == null
                ? Optional.empty()
                : Optional.of(new InboundMapping(
                        key.name(),
                        key.version(),
                        policy,
                        DecisionJson.read(new String(mapping, StandardCharsets.UTF_8)),
                        by,
                        at));
    }

    @Embeddable
    record Id(String name, int version) {}
}
