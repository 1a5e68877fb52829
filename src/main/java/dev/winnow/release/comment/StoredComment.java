package dev.winnow.release.comment;

import dev.winnow.audit.event.RowState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment in the database. */
@Entity
@Table(name = "policy_comment")
class StoredComment {

    @Id
    UUID id;

    String policy;

    /** The name of a {@link CommentedVersion.Kind}. */
    String about;

    int number;

    String sheet;

    @Column(name = "row_key")
    @Nullable
    String row;

    @Column(name = "column_name")
    @Nullable
    String column;

    @Column(name = "written_by")
    String author;

    @Column(name = "written_at")
    Instant at;

    @Nullable
    String text;

    @Column(name = "seal_key")
    @Nullable
    String key;

    String seal;

    @Column(name = "resolved_at")
    @Nullable
    Instant resolvedAt;

    @Column(name = "redacted_by")
    @Nullable
    String redactedBy;

    @Column(name = "redacted_at")
    @Nullable
    Instant redactedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredComment() {}

    static StoredComment of(Comment comment) {
        StoredComment stored = new StoredComment();
        stored.id = comment.id();
        stored.policy = comment.version().policy();
        stored.about = comment.version().kind().name();
        stored.number = comment.version().number();
        stored.sheet = comment.place().sheet();
        stored.row = comment.place().row();
        stored.column = comment.place().column();
        stored.author = comment.author();
        stored.at = comment.at();
        stored.text = comment.text();
        stored.key = comment.key();
        stored.seal = comment.seal();
        return stored;
    }

    Comment comment() {
        return new Comment(
                id,
                new CommentedVersion(policy, CommentedVersion.Kind.valueOf(about), number),
                new CommentPlace(sheet, row, column),
                author,
                at,
                text,
                key,
                seal,
                resolvedAt,
                redactedBy,
                redactedAt);
    }

    void resolve(Instant now) {
        resolvedAt = now;
    }

    /** Destroys the text and the key of its seal. */
    void redact(String by, Instant now) {
        text = null;
        key = null;
        redactedBy = by;
        redactedAt = now;
    }

    /** Covers the text by its seal: as stored, and as the text has it, as long as it is there. */
    RowState state() {
        return RowState.of(
                "comment",
                id.toString(),
                policy,
                about,
                number,
                sheet,
                row,
                column,
                author,
                at,
                seal,
                text == null || key == null ? null : CommentSeal.digest(key, text),
                resolvedAt,
                redactedBy,
                redactedAt);
    }
}
