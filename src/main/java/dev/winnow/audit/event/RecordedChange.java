package dev.winnow.audit.event;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change made in a transaction, and the event that records it.
 *
 * @param kind of the event; null if nothing was changed
 * @param subject of the event: what was changed, and why
 * @param rows the rows of recorded tables that were changed
 */
public record RecordedChange<T>(@Nullable EventKind kind, String subject, T result, List<StatedChange> rows) {

    public RecordedChange {
        rows = List.copyOf(rows);
    }

    public RecordedChange(@Nullable EventKind kind, String subject, T result) {
        this(kind, subject, result, List.of());
    }

    /** This change with another result. */
    public <R> RecordedChange<R> map(Function<T, R> function) {
        return new RecordedChange<>(kind, subject, function.apply(result), rows);
    }

    public static <T> RecordedChange<T> none(T result) {
        return new RecordedChange<>(null, "", result);
    }
}
