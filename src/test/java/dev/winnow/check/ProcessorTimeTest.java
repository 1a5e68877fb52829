package dev.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    private static final Duration LITTLE = Duration.ofMillis(20);

    @Test
    void isThatOfTheThreadThatBegan() throws InterruptedException {
        ProcessorTime used = new ProcessorTime();
        CountDownLatch end = new CountDownLatch(1);
        Thread worker = new Thread(() -> {
            used.begin();
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        worker.start();

        while (used.used().compareTo(LITTLE) < 0) {
            assertThat(worker.isAlive()).isTrue();
        }
        end.countDown();
        worker.join();
    }

    @Test
    void doesNotGrowWhileTheThreadWaits() throws InterruptedException {
        ProcessorTime used = new ProcessorTime();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread worker = new Thread(() -> {
            used.begin();
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        worker.start();
        begun.await();

        assertThat(end.await(200, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(used.used()).isLessThan(Duration.ofMillis(200));
        end.countDown();
        worker.join();
    }

    @Test
    void isNothingBeforeTheTaskBegins() {
        assertThat(new ProcessorTime().used()).isZero();
    }
}
