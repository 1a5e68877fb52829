package dev.winnow.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A session that was ended by signing out, in the database. */
@Entity
@Table(name = "sign_out")
class StoredSignOut {

    @EmbeddedId
    Id id;

    /** When the session would have ended anyway. */
    @Column(name = "ends_at")
    Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredSignOut() {}

    StoredSignOut(Id id, Instant endsAt) {
        this.id = id;
        this.endsAt = endsAt;
    }

    /** @param startedAt in milliseconds, as cookies say it */
    @Embeddable
    record Id(
            @Column(name = "user_name") String user,
            @Column(name = "started_at") long startedAt) {

        static Id of(Session session) {
            return new Id(session.user(), session.startedAt().toEpochMilli());
        }
    }
}
