package dev.winnow.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Caches up to 10,000 database entries. They are returned for a second, so changes by other nodes are seen after that
 * time, and are kept longer for database failures.
 */
final class ShortLivedCache<V> {

    static final int MAX_KEPT = 10_000;

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final Cache<String, Seen<V>> seen =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).executor(Runnable::run).build();
    private final AtomicLong forgotten = new AtomicLong();

    /** @param asOf how often entries had been forgotten before the value was read */
    private record Seen<V>(V value, long at, long asOf) {}

    ShortLivedCache() {
        this(System::nanoTime);
    }

    /** @param nanoTime a clock that nobody can put back */
    ShortLivedCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    Optional<V> get(String key) {
        Seen<V> found = current(key);
        return found == null || nanoTime.getAsLong() - found.at > FRESH.toNanos()
                ? Optional.empty()
                : Optional.of(found.value);
    }

    /** However old the entry is. For database failures. */
    Optional<V> last(String key) {
        return Optional.ofNullable(current(key)).map(Seen::value);
    }

    /** Null if there is none, or if it was read before a change. */
    private @Nullable Seen<V> current(String key) {
        Seen<V> found = seen.getIfPresent(key);
        return found == null || found.asOf != forgotten.get() ? null : found;
    }

    /** How often entries were forgotten. Take it before reading what to {@link #put}. */
    long forgotten() {
        return forgotten.get();
    }

    /**
     * Only for existing entries: guessed keys must not evict others.
     *
     * @param asOf how often entries had been forgotten before the value was read; what was read before a change isn't
     *     returned
     */
    void put(String key, V value, long asOf) {
        if (asOf == forgotten.get()) {
            seen.put(key, new Seen<>(value, nanoTime.getAsLong(), asOf));
        }
    }

    /** Call after each change on this node, once it is committed. */
    void forget() {
        forgotten.incrementAndGet();
        seen.invalidateAll();
    }
}
