package dev.winnow.storage;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the first failure of a storage. A failed storage isn't used again: a database that continues after a failed
 * write may lose what it said was committed.
 */
final class StorageFailure {

    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
    private final Consumer<String> onFirst;

    /** @param onFirst gets the reason of the first failure, on the thread that reports it */
    StorageFailure(Consumer<String> onFirst) {
        this.onFirst = onFirst;
    }

    void report(Throwable failure) {
        String text = deepest(failure).toString();
        if (reason.compareAndSet(null, text)) {
            onFirst.accept(text);
        }
    }

    /** Why the storage failed; empty if it hasn't. */
    Optional<String> reason() {
        return Optional.ofNullable(reason.get());
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : deepest(cause);
    }
}
