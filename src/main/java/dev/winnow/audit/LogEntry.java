package dev.winnow.audit;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision to be appended.
 *
 * @param packed {@code contents}, compressed
 * @param personal the personal facts the lead is to be found by, by path
 * @param rows the ids of the rows the decision is to be found by
 * @param key that the client chose for the request; null for none
 */
record LogEntry(
        Decision decision,
        Contents contents,
        byte[] packed,
        Map<String, String> personal,
        Set<String> rows,
        @Nullable RequestKey key) {

    LogEntry {
        requireNonNull(decision.decisionId(), "decisionId is null");
        personal = Map.copyOf(personal);
        rows = Set.copyOf(rows);
    }

    UUID id() {
        return requireNonNull(decision.decisionId());
    }
}
