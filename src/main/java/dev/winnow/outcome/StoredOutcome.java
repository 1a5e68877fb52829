package dev.winnow.outcome;

import dev.winnow.audit.event.RowState;
import dev.winnow.personal.LeadKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An outcome in the database. Never changed: a correction is another row. */
@Entity
@Immutable
@Table(name = "lead_outcome")
class StoredOutcome {

    @Id
    UUID id;

    /** Keyed hash of the event id. */
    UUID event;

    /** Keyed hash of what was reported. */
    UUID content;

    /** Pseudonym of the lead. */
    UUID subject;

    String policy;

    /** The word of an {@link OutcomeKind}. */
    String kind;

    @Column(name = "happened_at")
    Instant at;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "reported_by")
    String by;

    @Nullable
    String reason;

    @Nullable
    BigDecimal amount;

    /** The id of the outcome that it replaces. */
    @Nullable
    UUID corrects;

    /** {@link OutcomeSeal}, encrypted with the key of the lead. */
    byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected StoredOutcome() {}

    OutcomeKind outcomeKind() {
        return OutcomeKind.ofWord(kind).orElseThrow();
    }

    /** Empty if what is sealed was altered. */
    Optional<LeadOutcome> outcome(LeadKey key) {
        return OutcomeSeal.open(id, sealed, key).map(this::outcome);
    }

    LeadOutcome outcome(OutcomeSeal seal) {
        return new LeadOutcome(
                id,
                seal.eventId(),
                seal.leadId(),
                policy,
                outcomeKind(),
                at,
                reason,
                seal.text(),
                Amounts.plain(amount),
                seal.corrects(),
                null,
                by,
                recordedAt);
    }

    RowState state() {
        BigDecimal plain = Amounts.plain(amount);
        return RowState.of(
                "outcome",
                id.toString(),
                event,
                content,
                subject,
                policy,
                kind,
                at,
                recordedAt,
                by,
                reason,
                plain == null ? null : plain.toPlainString(),
                corrects,
                Base64.getEncoder().encodeToString(sealed));
    }
}
