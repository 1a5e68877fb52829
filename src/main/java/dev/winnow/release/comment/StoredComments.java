package dev.winnow.release.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores and loads comments. Needs a transaction. */
@ApplicationScoped
class StoredComments implements PanacheRepositoryBase<StoredComment, UUID> {

    /** Those written by then, the earliest first. */
    List<StoredComment> of(CommentedVersion version, Instant until) {
        return list(
                "policy = ?1 and about = ?2 and number = ?3 and at <= ?4 order by id",
                version.policy(),
                version.kind().name(),
                version.number(),
                until);
    }

    long count(CommentedVersion version) {
        return count(
                "policy = ?1 and about = ?2 and number = ?3",
                version.policy(),
                version.kind().name(),
                version.number());
    }

    /** Those after another one, by their ids. */
    List<StoredComment> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }

    /** Stores a comment and reads it back, because the database rounds times. */
    void store(StoredComment comment) {
        persistAndFlush(comment);
        getSession().refresh(comment);
    }

    /** Detaches all rows that the transaction loaded. */
    void clear() {
        getSession().clear();
    }
}
