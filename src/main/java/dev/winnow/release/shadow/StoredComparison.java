package dev.winnow.release.shadow;

import dev.winnow.decision.DecisionJson;
import dev.winnow.release.impact.ComparisonResult;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The comparison of a decision with a challenger, in the database. */
@Entity
@Table(name = "shadow_decision")
class StoredComparison {

    /** Id of the decision. */
    @Id
    UUID id;

    String policy;

    int champion;

    int challenger;

    /** {@link ComparisonResult} as JSON. */
    String compared;

    @SuppressWarnings("NullAway.Init")
    protected StoredComparison() {}

    static StoredComparison of(UUID decision, Challenger challenger, ComparisonResult compared) {
        StoredComparison stored = new StoredComparison();
        stored.id = decision;
        stored.policy = challenger.shadow().policy();
        stored.champion = challenger.champion();
        stored.challenger = challenger.shadow().number();
        stored.compared = DecisionJson.part(compared);
        return stored;
    }
}
