package dev.winnow.audit.chain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** A chain in the database. */
@Entity
@Table(name = "audit_chain")
class StoredChain {

    @Id
    UUID name;

    @Column(name = "started_at")
    Instant startedAt;

    String predecessors;

    @Column(name = "head_position")
    long headPosition;

    @Column(name = "head_hash")
    byte[] headHash;

    @SuppressWarnings("NullAway.Init")
    protected StoredChain() {}

    static StoredChain of(ChainHead head) {
        StoredChain stored = new StoredChain();
        stored.name = UUID.fromString(head.name());
        stored.startedAt = head.startedAt();
        stored.predecessors = head.predecessors();
        stored.headPosition = head.position();
        stored.headHash = HexFormat.of().parseHex(head.hash());
        return stored;
    }

    ChainHead head() {
        return new ChainHead(
                name.toString(),
                startedAt,
                predecessors,
                headPosition,
                HexFormat.of().formatHex(headHash));
    }
}
