package dev.winnow.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    @Test
    void itIsOverUntilItBeginsAndAfterItsLengthEvenWhereTheClockOverflows() {
        Interval interval = new Interval(Duration.ofNanos(10), nanos::get);
        assertThat(interval.isOver()).isTrue();

        interval.begin();
        assertThat(interval.isOver()).isFalse();

        nanos.addAndGet(9);
        assertThat(interval.isOver()).isFalse();

        nanos.addAndGet(1);
        assertThat(interval.isOver()).isTrue();
    }
}
