package dev.winnow.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A row that held in a decision, in the database. It follows from what the chain covers, and isn't covered itself: whoever
 * edits it hides a decision from a search, and changes nothing about the decision.
 */
@Entity
@Immutable
@Table(name = "decision_row")
class StoredRow {

    @EmbeddedId
    Key key;

    /** That of the decision: rows are looked through in its order. */
    @Column(name = "evaluated_at")
    Instant evaluatedAt;

    @Embeddable
    record Key(
            @Column(name = "decision_id") UUID decisionId,
            @Column(name = "row_id") String rowId) {}

    @SuppressWarnings("NullAway.Init")
    protected StoredRow() {}
}
