package dev.winnow.release.review;

import dev.winnow.audit.event.RowState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** The next review of a policy in the database. */
@Entity
@Table(name = "policy_review")
class StoredReview {

    @Id
    String policy;

    @Column(name = "review_on")
    LocalDate on;

    @Column(name = "set_by")
    String by;

    @Column(name = "set_at")
    Instant at;

    @SuppressWarnings("NullAway.Init")
    protected StoredReview() {}

    static StoredReview of(Review review) {
        StoredReview stored = new StoredReview();
        stored.policy = review.policy();
        stored.set(review);
        return stored;
    }

    void set(Review review) {
        on = review.on();
        by = review.by();
        at = review.at();
    }

    Review review() {
        return new Review(policy, on, by, at);
    }

    RowState state() {
        return RowState.of("policy-review", policy, on, by, at);
    }
}
