package dev.winnow.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepeatedJobTest {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void anErrorDoesNotEndIt() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        RepeatedJob job = new RepeatedJob("test", Duration.ofMillis(1), Duration.ofMillis(1), () -> {
            runs.countDown();
            throw new StackOverflowError();
        });

        job.start();

        try {
            assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(job.trouble()).contains("StackOverflowError");
        } finally {
            job.stop();
        }
    }

    @Test
    void aFailedRunIsTriedAgainAfterThePauseAndForgottenOnceOneSucceeds() {
        AtomicInteger runs = new AtomicInteger();
        RepeatedJob job = job(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is down");
            }
        });

        job.run();
        job.run();
        assertThat(runs).hasValue(1);
        assertThat(job.trouble()).contains("the database is down");

        pass(PAUSE);
        job.run();
        assertThat(runs).hasValue(2);
        assertThat(job.trouble()).isNull();
    }

    @Test
    void aRunThatDoesNotEndIsTrouble() {
        RepeatedJob job = job(() -> {});
        job.run();

        pass(Duration.ofMinutes(2));
        assertThat(job.trouble()).isNull();

        pass(Duration.ofSeconds(13));
        assertThat(job.trouble()).isEqualTo("no run has ended for 133 s");
    }

    private RepeatedJob job(RepeatedJob.Task task) {
        return new RepeatedJob("test", Duration.ofSeconds(1), PAUSE, task, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
