package dev.winnow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final int MANY = 40;

    /** Otherwise the response time would reveal which users exist. */
    @Test
    void hashForUnknownUsersHasTheUsualCost() {
        assertThat(Passwords.NOBODY.text())
                .startsWith("$2a$%s$".formatted(Passwords.COST))
                .hasSize(60);
    }

    @Test
    void passwordsAreCheckedOneAtATimeAndTooManyAreRefused() {
        Passwords passwords = new Passwords();
        CountDownLatch isRefused = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(MANY);
        List<CompletableFuture<Integer>> checks = Stream.generate(() -> CompletableFuture.supplyAsync(
                                () -> passwords.inTurn(() -> {
                                    int running = atOnce.incrementAndGet();
                                    await(isRefused);
                                    atOnce.decrementAndGet();
                                    return running;
                                }),
                                callers)
                        .whenComplete((running, refusal) -> {
                            if (refusal != null) {
                                isRefused.countDown();
                            }
                        }))
                .limit(MANY)
                .toList();

        List<CompletableFuture<Integer>> refused = checks.stream()
                .filter(check ->
                        check.handle((running, refusal) -> refusal != null).join())
                .toList();

        assertThat(refused).hasSizeBetween(1, MANY - 1).allSatisfy(check -> assertThatThrownBy(check::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(PasswordsBusyException.class));
        assertThat(checks.stream().filter(check -> !refused.contains(check)).map(CompletableFuture::join))
                .containsOnly(1);
        callers.shutdown();
        passwords.stop();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
