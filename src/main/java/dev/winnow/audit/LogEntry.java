package dev.winnow.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision to be appended.
 *
 * @param rows the ids of the rows it is to be found by
 * @param key that the client chose for the request; null for none
 */
record LogEntry(
        StoredDecision decision, Set<String> rows, @Nullable RequestKey key) {

    LogEntry {
        rows = Set.copyOf(rows);
    }
}
