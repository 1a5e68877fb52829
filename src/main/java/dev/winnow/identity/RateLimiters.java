package dev.winnow.identity;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each of many may do something: so many times at once, and again with time. Of the least recent, none is kept. */
public final class RateLimiters {

    private static final int MOST_KEPT = 10_000;

    private final long atOnce;
    private final Duration refill;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEPT;
        }
    });

    /**
     * @param atOnce how many times in a row
     * @param refill after which all of them are allowed again
     */
    public RateLimiters(long atOnce, Duration refill) {
        this.atOnce = atOnce;
        this.refill = refill;
    }

    /** How long to wait; zero where it is allowed now, which counts as done. */
    public Duration take(String who) {
        return Duration.ofNanos(bucket(who).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** Whether it would be allowed now; counts nothing. */
    public boolean isLeft(String who) {
        return bucket(who).getAvailableTokens() > 0;
    }

    private Bucket bucket(String who) {
        return buckets.computeIfAbsent(who, name -> Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(atOnce, refill))
                .build());
    }
}
