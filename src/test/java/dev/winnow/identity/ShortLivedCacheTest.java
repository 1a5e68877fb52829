package dev.winnow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortLivedCacheTest {

    private final AtomicLong nanos = new AtomicLong();
    private final ShortLivedCache<String> cache = new ShortLivedCache<>(nanos::get);

    @Test
    void valuesAreKeptForASecond() {
        cache.put("key", "value", cache.forgotten());

        nanos.addAndGet(1_000_000_000);
        assertThat(cache.get("key")).contains("value");

        nanos.addAndGet(1);
        assertThat(cache.get("key")).isEmpty();
        assertThat(cache.last("key")).contains("value");
    }

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
        assertThat(cache.last("key")).isEmpty();
    }

    @Test
    void onlySoManyValuesAreKept() {
        List<String> keys = IntStream.range(0, 3 * ShortLivedCache.MAX_KEPT)
                .mapToObj(Integer::toString)
                .toList();
        keys.forEach(key -> cache.put(key, key, cache.forgotten()));

        assertThat(keys.stream().filter(key -> cache.last(key).isPresent())).hasSize(ShortLivedCache.MAX_KEPT);
    }
}
