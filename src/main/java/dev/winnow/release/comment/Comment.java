package dev.winnow.release.comment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a sheet, a row or a cell.
 *
 * @param author {@code user:dana}
 * @param text null once it is redacted
 * @param key of the seal, in hexadecimal digits; null once it is redacted
 * @param seal HMAC-SHA256 of the text under the key, in hexadecimal digits
 * @param resolvedAt when its author resolved it; null before
 * @param redactedBy null before it is redacted
 * @param redactedAt null before it is redacted
 */
public record Comment(
        UUID id,
        CommentedVersion version,
        CommentPlace place,
        String author,
        Instant at,
        @Nullable String text,
        @Nullable String key,
        String seal,
        @Nullable Instant resolvedAt,
        @Nullable String redactedBy,
        @Nullable Instant redactedAt) {

    public boolean isOpen() {
        return resolvedAt == null && redactedAt == null;
    }
}
