package dev.winnow.audit.log;

import static java.util.Objects.requireNonNull;

import dev.winnow.decision.Decision;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision to be appended.
 *
 * @param packed {@code contents}, compressed
 * @param dictionary that they are compressed with
 */
record LogEntry(
        Decision decision,
        SealedPayload contents,
        byte[] packed,
        Dictionary dictionary,
        Keywords keywords,
        Requester asked) {

    LogEntry {
        requireNonNull(decision.decisionId(), "decisionId is null");
    }

    @Nullable
    RequestKey key() {
        return asked.key();
    }

    UUID id() {
        return requireNonNull(decision.decisionId());
    }
}
