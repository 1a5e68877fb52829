package dev.winnow.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeHistogramTest {

    @Test
    void medianIsWithinTheStatedError() {
        Random random = new Random(17);
        for (int size : List.of(1, 2, 7, 1_000)) {
            List<Duration> times = LongStream.generate(() -> Math.round(Math.exp(random.nextGaussian() * 3 + 11)))
                    .limit(size)
                    .sorted()
                    .mapToObj(Duration::ofSeconds)
                    .toList();
            TimeHistogram histogram = new TimeHistogram();
            times.forEach(time -> histogram.add(TimeHistogram.classOf(time), 1));

            double exact = times.get((size - 1) / 2).toSeconds();
            double found = Objects.requireNonNull(histogram.median()).toSeconds();

            assertThat(Math.abs(found - exact) / exact).isLessThan(TimeHistogram.ERROR_PERCENT / 100.0);
        }
    }

    @Test
    void timesCanBeRemovedAgain() {
        TimeHistogram histogram = new TimeHistogram();
        histogram.add(3, 2);
        histogram.add(17, 1);

        histogram.add(3, -2);

        assertThat(histogram).hasToString("17:1");
        histogram.add(17, -1);
        assertThat(histogram.toString()).isEmpty();
        assertThat(histogram.median()).isNull();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        TimeHistogram histogram = new TimeHistogram();
        histogram.add(0, 5);
        histogram.add(TimeHistogram.classOf(Duration.ofDays(40)), 12_345_678_901L);

        assertThat(TimeHistogram.read(histogram.toString())).hasToString(histogram.toString());
        assertThat(TimeHistogram.read(histogram.toString()).size()).isEqualTo(12_345_678_906L);
        assertThat(TimeHistogram.read("").size()).isZero();
    }

    @Test
    void shortAndNegativeTimesAreNone() {
        assertThat(TimeHistogram.classOf(Duration.ofSeconds(59))).isZero();
        assertThat(TimeHistogram.classOf(Duration.ofDays(-3))).isZero();
        assertThat(TimeHistogram.classOf(Duration.ofMinutes(1))).isEqualTo(1);
    }
}
