package dev.winnow.audit.log;

import static java.util.Objects.requireNonNull;

import dev.winnow.decision.Decision;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision to append to the log.
 *
 * @param packed {@code payload}, compressed
 * @param dictionary it is compressed with
 */
record LogEntry(
        Decision decision,
        SealedPayload payload,
        byte[] packed,
        Dictionary dictionary,
        Keywords keywords,
        Requester requester) {

    LogEntry {
        requireNonNull(decision.decisionId(), "decisionId is null");
    }

    @Nullable
    RequestKey key() {
        return requester.key();
    }

    /** The decision that must still be the policy's latest on the lead; null if it needn't. */
    @Nullable
    UUID latest() {
        return requester.latest();
    }

    UUID id() {
        return requireNonNull(decision.decisionId());
    }
}
