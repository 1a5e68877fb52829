package dev.winnow.audit.log;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A lead's pseudonym and the secret its key is derived from, in the database. */
@Entity
@Table(name = "lead_key")
class StoredLeadKey {

    /** Pseudonym of the lead in the records of its decisions. */
    @Id
    public UUID subject;

    /** Keyed hash of the lead's id. */
    public UUID lead;

    public UUID secret;

    @SuppressWarnings("NullAway.Init")
    protected StoredLeadKey() {}

    static StoredLeadKey of(UUID lead) {
        StoredLeadKey stored = new StoredLeadKey();
        stored.subject = UUID.randomUUID();
        stored.lead = lead;
        stored.secret = UUID.randomUUID();
        return stored;
    }
}
