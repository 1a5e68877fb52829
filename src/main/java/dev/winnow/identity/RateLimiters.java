package dev.winnow.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Token buckets by name: up to 10,000, each until it is full again. Different names don't wait for each other. */
public final class RateLimiters {

    static final int MAX_KEPT = 10_000;

    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param atOnce the capacity of a bucket
     * @param refill the time in which an empty bucket becomes full
     */
    public RateLimiters(long atOnce, Duration refill) {
        this(atOnce, refill, System::nanoTime);
    }

    /** @param nanoTime a clock that nobody can put back */
    RateLimiters(long atOnce, Duration refill, LongSupplier nanoTime) {
        TimeMeter meter = new Monotonic(nanoTime, nanoTime.getAsLong());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_KEPT)
                // A bucket that nobody used for this long is full, like a new one
                .expireAfterAccess(refill)
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .build(name -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(atOnce, refill))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    /** Counts from zero, so that it doesn't overflow. */
    private record Monotonic(LongSupplier nanoTime, long start) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanoTime.getAsLong() - start;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** Takes a token: zero on success, or how long to wait for the next one. */
    public Duration take(String who) {
        return Duration.ofNanos(buckets.get(who).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** Whether there is a token; takes none. */
    public boolean isLeft(String who) {
        return buckets.get(who).getAvailableTokens() > 0;
    }

    /** How many buckets are kept. */
    long kept() {
        return buckets.estimatedSize();
    }
}
