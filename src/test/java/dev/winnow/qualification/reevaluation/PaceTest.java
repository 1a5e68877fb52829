package dev.winnow.qualification.reevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 1);
    private final Pace pace = new Pace(50, time::get);

    @Test
    void turnsAreSpreadOverTheSecond() {
        assertThat(pace.nextTurn()).isZero();
        assertThat(pace.nextTurn()).isEqualTo(Duration.ofMillis(20));
        assertThat(pace.nextTurn()).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void timeThatPassedIsNotWaitedFor() {
        pace.nextTurn();
        time.addAndGet(Duration.ofMillis(15).toNanos());

        assertThat(pace.nextTurn()).isEqualTo(Duration.ofMillis(5));
    }

    @Test
    void turnsThatNobodyTookAreLost() {
        time.addAndGet(Duration.ofSeconds(10).toNanos());

        assertThat(pace.nextTurn()).isZero();
        assertThat(pace.nextTurn()).isEqualTo(Duration.ofMillis(20));
    }
}
