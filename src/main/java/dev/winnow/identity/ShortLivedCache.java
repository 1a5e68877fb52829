package dev.winnow.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Caches database entries for a second. Changes by other nodes are seen after that time. */
final class ShortLivedCache<V> {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final Map<String, Seen<V>> seen = new ConcurrentHashMap<>();

    private long forgotten;

    private record Seen<V>(V value, long at) {}

    ShortLivedCache() {
        this(System::nanoTime);
    }

    /** @param nanoTime a clock that nobody can put back */
    ShortLivedCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    Optional<V> get(String key) {
        Seen<V> found = seen.get(key);
        return found == null || nanoTime.getAsLong() - found.at > KEPT.toNanos()
                ? Optional.empty()
                : Optional.of(found.value);
    }

    /** However old the entry is. For database failures. */
    Optional<V> last(String key) {
        return Optional.ofNullable(seen.get(key)).map(Seen::value);
    }

    /** How often entries were forgotten. Take it before reading what to {@link #put}. */
    synchronized long forgotten() {
        return forgotten;
    }

    /**
     * Only for existing entries: guessed keys must not fill the memory.
     *
     * @param asOf how often entries had been forgotten before the value was read; what was read before a change isn't kept
     */
    synchronized void put(String key, V value, long asOf) {
        if (asOf == forgotten) {
            seen.put(key, new Seen<>(value, nanoTime.getAsLong()));
        }
    }

    /** Call after each change on this node, once it is committed. */
    synchronized void forget() {
        forgotten++;
        seen.clear();
    }
}
