package dev.winnow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitersTest {

    private static final Duration REFILL = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final RateLimiters limiters = new RateLimiters(2, REFILL, nanos::get);

    @Test
    void tokensComeBackOverTime() {
        assertThat(limiters.take("a")).isZero();
        assertThat(limiters.take("a")).isZero();
        assertThat(limiters.take("a")).isEqualTo(Duration.ofSeconds(5));
        assertThat(limiters.isLeft("a")).isFalse();
        assertThat(limiters.take("b")).isZero();

        nanos.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(limiters.isLeft("a")).isTrue();
        assertThat(limiters.take("a")).isZero();
        assertThat(limiters.take("a")).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void onlySoManyBucketsAreKept() {
        IntStream.range(0, 3 * RateLimiters.MAX_KEPT).forEach(name -> limiters.take("name " + name));

        assertThat(limiters.kept()).isEqualTo(RateLimiters.MAX_KEPT);
    }

    @Test
    void fullBucketsAreForgotten() {
        IntStream.range(0, 1_000).forEach(name -> limiters.take("name " + name));

        nanos.addAndGet(REFILL.toNanos());
        limiters.take("another");

        assertThat(limiters.kept()).isOne();
    }

    /** @param call the one that doesn't return: of the cache, of the bucket's creation, of its use */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void callersDoNotWaitForOthers(int call) throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch isInside = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        RateLimiters shared = new RateLimiters(1, REFILL, () -> {
            if (Thread.currentThread().getName().equals("slow") && calls.incrementAndGet() == call) {
                isInside.countDown();
                await(mayLeave);
            }
            return 0;
        });
        Thread slow = new Thread(() -> shared.take("a"), "slow");
        slow.start();
        isInside.await();

        CompletableFuture<Duration> other = CompletableFuture.supplyAsync(() -> shared.take("b"));
        assertThat(other).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(Duration.ZERO);

        mayLeave.countDown();
        slow.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
