package dev.winnow.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was read from the database a moment ago, so that not every request reads it again. What another node changes is
 * seen here when the moment is over.
 */
final class ShortLivedCache<V> {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Clock clock;
    private final Map<String, Seen<V>> seen = new ConcurrentHashMap<>();

    private record Seen<V>(V value, Instant at) {}

    ShortLivedCache(Clock clock) {
        this.clock = clock;
    }

    Optional<V> get(String key) {
        Seen<V> found = seen.get(key);
        return found == null || found.at.plus(KEPT).isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(found.value);
    }

    /** However long ago: for when the database can't be asked. */
    Optional<V> last(String key) {
        return Optional.ofNullable(seen.get(key)).map(Seen::value);
    }

    /** Only what exists: whoever guesses keys must not fill the memory. */
    void put(String key, V value) {
        seen.put(key, new Seen<>(value, clock.instant()));
    }

    /** What was changed here is seen at once. */
    void forget() {
        seen.clear();
    }
}
