package dev.winnow.identity;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Token buckets by name. Keeps the 10,000 most recently used. */
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
     * @param atOnce the capacity of a bucket
     * @param refill the time in which an empty bucket becomes full
     */
    public RateLimiters(long atOnce, Duration refill) {
        this.atOnce = atOnce;
        this.refill = refill;
    }

    /** Takes a token: zero on success, or how long to wait for the next one. */
    public Duration take(String who) {
        return Duration.ofNanos(bucket(who).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** Whether there is a token; takes none. */
    public boolean isLeft(String who) {
        return bucket(who).getAvailableTokens() > 0;
    }

    private Bucket bucket(String who) {
        return buckets.computeIfAbsent(who, name -> Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(atOnce, refill))
                .build());
    }
}
