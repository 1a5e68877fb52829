package dev.winnow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ShortLivedCacheTest {

    private final ShortLivedCache<String> cache =
            new ShortLivedCache<>(Clock.fixed(Instant.parse("2026-11-30T09:30:00Z"), ZoneOffset.UTC));

    @Test
    void valuesAreKeptUntilAChange() {
        cache.put("key", "value", cache.forgotten());
        assertThat(cache.get("key")).contains("value");

        cache.forget();
        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void valuesReadBeforeAChangeAreNotKept() {
        long before = cache.forgotten();

        cache.forget();
        cache.put("key", "old", before);

        assertThat(cache.get("key")).isEmpty();
    }
}
