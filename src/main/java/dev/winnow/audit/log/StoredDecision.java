package dev.winnow.audit.log;

import dev.winnow.audit.chain.LogRecord;
import dev.winnow.decision.Decision;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.explanation.Explain;
import dev.winnow.personal.LeadKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A decision in the database: what is searched by, and the answer with its facts, encrypted. */
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

    /** Stands for the lead. */
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

    /** Whose request it answers. */
    @Nullable
    String caller;

    /** How much of the explanation the answer holds. */
    String explained;

    /** The ids of the rows it is found by, sorted. */
    @Column(name = "row_ids")
    String[] rows;

    /** {@link SealedPayload}, packed and encrypted with the key of the lead. */
    public byte[] sealed;

    /** Of the contents, with a blinding that needs the key of the lead: SHA-256. */
    public byte[] commitment;

    @Nullable
    UUID chain;

    @Nullable
    Long position;

    byte @Nullable [] hash;

    @SuppressWarnings("NullAway.Init")
    protected StoredDecision() {}

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
        stored.caller = entry.asked().caller();
        stored.explained = decision.explained().word();
        stored.rows = entry.keywords().rows().stream().sorted().toArray(String[]::new);
        stored.sealed = lead.key().seal(entry.packed(), stored.place());
        stored.commitment = HEX.parseHex(entry.contents().commitment(lead.key().blinding(stored.place())));
        return stored;
    }

    /** Where its contents are sealed for. */
    private String place() {
        return "decision " + id;
    }

    public LogRecord record() {
        return new LogRecord(
                chain == null ? "" : chain.toString(),
                Objects.requireNonNullElse(position, 0L),
                hash == null ? "" : HEX.formatHex(hash),
                id,
                policy,
                releaseNumber,
                release().digest(),
                subject,
                recommendedStage,
                stageChange,
                totalPoints,
                evaluatedAt,
                asOf,
                caller,
                explained,
                Arrays.stream(rows)
                        .map(row -> Objects.requireNonNullElse(row, ""))
                        .toList(),
                HEX.formatHex(commitment),
                Base64.getEncoder().encodeToString(sealed));
    }

    /** What proves that its contents are those it was written with; null where they can't be read. */
    @Nullable
    CommitmentOpening opening(@Nullable LeadKey key, IntFunction<@Nullable Dictionary> dictionaries) {
        return logged(key, dictionaries) instanceof LoggedDecision decision
                ? new CommitmentOpening(
                        Objects.requireNonNull(key).blinding(place()),
                        decision.contents().facts(),
                        decision.answer())
                : null;
    }

    /** @param key that of its lead; null where it was destroyed */
    public DecisionRecord logged(@Nullable LeadKey key, IntFunction<@Nullable Dictionary> dictionaries) {
        if (key == null) {
            return unreadable(UnreadableDecision.Reason.ERASED);
        }
        SealedPayload payload = key.open(sealed, place())
                .flatMap(packed -> SealedPayload.unpacked(packed, dictionaries))
                .filter(opened -> HEX.formatHex(commitment).equals(opened.commitment(key.blinding(place()))))
                .orElse(null);
        Explain known = Arrays.stream(Explain.values())
                .filter(each -> each.word().equals(explained))
                .findFirst()
                .orElse(null);
        return payload == null || known == null
                ? unreadable(UnreadableDecision.Reason.DAMAGED)
                : new LoggedDecision(id, policy, release(), evaluatedAt, asOf, caller, known, payload);
    }

    private UnreadableDecision unreadable(UnreadableDecision.Reason reason) {
        return new UnreadableDecision(
                id, policy, release(), evaluatedAt, asOf, caller, totalPoints, recommendedStage, stageChange, reason);
    }

    private ReleaseReference release() {
        return new ReleaseReference(releaseNumber, DIGEST + HEX.formatHex(releaseDigest));
    }
}
