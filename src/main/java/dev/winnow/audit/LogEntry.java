package dev.winnow.audit;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision to be appended.
 *
 * @param packed {@code contents}, compressed
 * @param dictionary that they are compressed with
 * @param key that the client chose for the request; null for none
 */
record LogEntry(
        Decision decision,
        Contents contents,
        byte[] packed,
        Dictionary dictionary,
        Keywords keywords,
        @Nullable RequestKey key) {

    LogEntry {
        requireNonNull(decision.decisionId(), "decisionId is null");
    }

    UUID id() {
        return requireNonNull(decision.decisionId());
    }
}
