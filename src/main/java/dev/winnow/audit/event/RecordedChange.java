package dev.winnow.audit.event;

import org.jspecify.annotations.Nullable;

/**
 * A change made in a transaction, and the event that records it.
 *
 * @param kind of the event; null if nothing was changed
 * @param subject of the event: what was changed, and why
 */
public record RecordedChange<T>(@Nullable EventKind kind, String subject, T result) {

    public static <T> RecordedChange<T> none(T result) {
        return new RecordedChange<>(null, "", result);
    }
}
