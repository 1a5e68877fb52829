package dev.winnow.audit.log;

import dev.winnow.decision.Decision;
import dev.winnow.decision.ReleaseReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision in the database: columns to search by, and the encrypted payload. */
@Entity
@Table(name = "decision")
class StoredDecision {

    private static final HexFormat HEX = HexFormat.of();
    private static final String DIGEST = "sha256:";

    @Id
    UUID id;

    String policy;

    @Column(name = "release_number")
    int releaseNumber;

    /** SHA-256. */
    @Column(name = "release_digest")
    byte[] releaseDigest;

    /** Pseudonym of the lead. */
    public UUID subject;

    @Column(name = "recommended_stage")
    String recommendedStage;

    @Column(name = "stage_change")
    String stageChange;

    @Column(name = "total_points")
    BigDecimal totalPoints;

    @Column(name = "evaluated_at")
    Instant evaluatedAt;

    @Column(name = "as_of")
    Instant asOf;

    /** Null in decisions stored before callers were recorded. */
    @Nullable
    String caller;

    /** How much of the explanation the answer contains. */
    String explained;

    /** Ids of the rows it is found by, sorted. */
    @Column(name = "row_ids")
    String[] rows;

    /** {@link SealedPayload}, packed, then encrypted with the key of the lead. */
    public byte[] sealed;

    /** SHA-256 of the payload and a blinding. */
    public byte[] commitment;

    @Nullable
    UUID chain;

    @Nullable
    Long position;

    byte @Nullable [] hash;

    @SuppressWarnings("NullAway.Init")
    protected StoredDecision() {}

    /** Without a place in a chain. */
    static StoredDecision of(LogEntry entry, Leads.Known lead) {
        Decision decision = entry.decision();
        StoredDecision stored = new StoredDecision();
        stored.id = entry.id();
        stored.policy = decision.policy();
        stored.releaseNumber = decision.release().number();
        stored.releaseDigest = HEX.parseHex(decision.release().digest().substring(DIGEST.length()));
        stored.subject = lead.subject();
        stored.recommendedStage = decision.stage().recommended();
        stored.stageChange = decision.stage().change().word();
        stored.totalPoints = decision.score().total();
        stored.evaluatedAt = decision.evaluatedAt();
        stored.asOf = decision.asOf();
        stored.caller = entry.requester().caller();
        stored.explained = decision.explained().word();
        stored.rows = entry.keywords().rows().stream().sorted().toArray(String[]::new);
        stored.sealed = PayloadSeal.seal(entry, lead.key());
        stored.commitment = PayloadSeal.commitment(entry, lead.key());
        return stored;
    }

    ReleaseReference release() {
        return new ReleaseReference(releaseNumber, DIGEST + HEX.formatHex(releaseDigest));
    }
}
