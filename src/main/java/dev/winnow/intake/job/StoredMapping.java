package dev.winnow.intake.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A mapping for files with certain columns, in the database. */
@Entity
@Table(name = "job_mapping")
class StoredMapping {

    @EmbeddedId
    Id key;

    /** As JSON. */
    byte[] mapping;

    @Column(name = "set_by")
    String by;

    @Column(name = "set_at")
    Instant at;

    @SuppressWarnings("NullAway.Init")
    protected StoredMapping() {}

    static StoredMapping of(Id key, String json, String by, Instant at) {
        StoredMapping stored = new StoredMapping();
        stored.key = key;
        stored.mapping = json.getBytes(StandardCharsets.UTF_8);
        stored.by = by;
        stored.at = at;
        return stored;
    }

    String json() {
        return new String(mapping, StandardCharsets.UTF_8);
    }

    /** @param fingerprint of the columns */
    @Embeddable
    record Id(String policy, String fingerprint) {}
}
