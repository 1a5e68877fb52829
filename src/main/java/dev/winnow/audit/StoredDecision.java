package dev.winnow.audit;

import static java.util.Objects.requireNonNull;

import dev.winnow.explanation.Explain;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision in the database: the answer as it was given, its facts, and what is searched by. */
@Entity
@Table(name = "decision")
class StoredDecision {

    @Id
    UUID id;

    String policy;

    @Column(name = "release_number")
    int releaseNumber;

    @Column(name = "release_digest")
    String releaseDigest;

    @Column(name = "lead_id")
    String leadId;

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

    /** How much of the explanation the answer holds. */
    String explained;

    String facts;

    String answer;

    @Nullable
    String chain;

    @Nullable
    Long position;

    @Nullable
    String hash;

    @SuppressWarnings("NullAway.Init")
    protected StoredDecision() {}

    static StoredDecision of(Decision decision, String facts, String answer) {
        StoredDecision stored = new StoredDecision();
        stored.id = requireNonNull(decision.decisionId(), "decisionId is null");
        stored.policy = decision.policy();
        stored.releaseNumber = decision.release().number();
        stored.releaseDigest = decision.release().digest();
        stored.leadId = decision.leadId();
        stored.recommendedStage = decision.stage().recommended();
        stored.stageChange = decision.stage().change().word();
        stored.totalPoints = decision.score().total();
        stored.evaluatedAt = decision.evaluatedAt();
        stored.asOf = decision.asOf();
        stored.explained = decision.explained().word();
        stored.facts = facts;
        stored.answer = answer;
        return stored;
    }

    LogRecord record() {
        return new LogRecord(
                Objects.requireNonNullElse(chain, ""),
                Objects.requireNonNullElse(position, 0L),
                Objects.requireNonNullElse(hash, ""),
                id,
                policy,
                releaseNumber,
                releaseDigest,
                leadId,
                recommendedStage,
                stageChange,
                totalPoints,
                evaluatedAt,
                asOf,
                explained,
                facts,
                answer);
    }

    LoggedDecision logged() {
        return new LoggedDecision(
                id,
                policy,
                new ReleaseReference(releaseNumber, releaseDigest),
                leadId,
                recommendedStage,
                stageChange,
                totalPoints,
                evaluatedAt,
                asOf,
                Explain.of(explained),
                DecisionJson.read(facts),
                answer);
    }
}
