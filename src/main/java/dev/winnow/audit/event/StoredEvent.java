package dev.winnow.audit.event;

import dev.winnow.audit.chain.EventRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event in the database. */
@Entity
@Table(name = "access_event")
class StoredEvent {

    private static final HexFormat HEX = HexFormat.of();

    @Id
    UUID id;

    @Column(name = "happened_at")
    Instant at;

    String kind;

    String caller;

    String subject;

    /** One a line; null if no rows were changed. */
    @Column(name = "stated_rows")
    @Nullable
    String rows;

    UUID chain;

    long position;

    byte[] hash;

    @SuppressWarnings("NullAway.Init")
    protected StoredEvent() {}

    static StoredEvent of(EventRecord event) {
        StoredEvent stored = new StoredEvent();
        stored.id = event.id();
        stored.at = event.at();
        stored.kind = event.kind();
        stored.caller = event.caller();
        stored.subject = event.subject();
        stored.rows = event.rows();
        stored.chain = UUID.fromString(event.chain());
        stored.position = event.position();
        stored.hash = HEX.parseHex(event.hash());
        return stored;
    }

    EventRecord event() {
        return new EventRecord(chain.toString(), position, HEX.formatHex(hash), id, at, kind, caller, subject, rows);
    }
}
