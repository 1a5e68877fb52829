package dev.winnow.release.governed;

import dev.winnow.audit.event.RowState;
import dev.winnow.decision.DecisionJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step in the database. */
@Entity
@Table(name = "release_step")
class StoredStep {

    @EmbeddedId
    Id id;

    String kind;

    @Column(name = "done_by")
    String by;

    @Column(name = "done_at")
    Instant at;

    String reason;

    @Column(name = "effective_at")
    @Nullable
    Instant effectiveAt;

    @Column(name = "base_number")
    @Nullable
    Integer base;

    /** As JSON. */
    @Nullable
    String limits;

    @SuppressWarnings("NullAway.Init")
    protected StoredStep() {}

    static StoredStep of(String policy, int number, int position, Step step, @Nullable Integer base) {
        StoredStep stored = new StoredStep();
        stored.id = new Id(policy, number, position);
        stored.kind = step.kind().name();
        stored.by = step.by();
        stored.at = step.at();
        stored.reason = step.reason();
        stored.effectiveAt = step.effectiveAt();
        stored.base = base;
        stored.limits = step.limits() == null ? null : DecisionJson.part(step.limits());
        return stored;
    }

    /** @param digest of the release */
    RowState state(String digest) {
        return RowState.of(
                "release-step",
                "%s/%s/%s".formatted(id.policy(), id.number(), id.position()),
                digest,
                kind,
                by,
                at,
                reason,
                effectiveAt,
                base,
                limits);
    }

    Step step() {
        return new Step(
                StepKind.valueOf(kind),
                by,
                at,
                reason,
                effectiveAt,
                limits == null ? null : DecisionJson.read(limits, LimitCheck.class));
    }

    /** @param position among the steps of the release, from 0 */
    @Embeddable
    record Id(String policy, int number, int position) {}
}
