package dev.winnow.audit.event;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done in a transaction, and what is recorded of it.
 *
 * @param kind null where nothing was done, so that there is nothing to record
 * @param subject what it was done to, and why
 */
public record RecordedChange<T>(@Nullable EventKind kind, String subject, T result) {

    public static <T> RecordedChange<T> none(T result) {
        return new RecordedChange<>(null, "", result);
    }
}
