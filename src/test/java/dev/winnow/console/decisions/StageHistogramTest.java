package dev.winnow.console.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.console.SearchAddress;
import dev.winnow.console.decisions.StageHistogram.Bar;
import dev.winnow.console.decisions.StageHistogram.Column;
import dev.winnow.console.decisions.StageHistogram.Decided;
import dev.winnow.console.decisions.StageHistogram.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageHistogramTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Key> LADDER = List.of(new Key("LEAD", 1), new Key("MQL", 3), new Key("SAL", 6));

    @Test
    void eachDecisionIsCountedOnceInItsPeriodAndStage() {
        StageHistogram histogram = of(List.of(
                new Decided(NOON, "LEAD"),
                new Decided(NOON.plus(Duration.ofHours(1)), "MQL"),
                new Decided(NOON.plus(Duration.ofHours(5)), "LEAD"),
                new Decided(NOON.plus(Duration.ofHours(5)).plusSeconds(59), "MQL")));

        assertThat(histogram.keys()).extracting(Key::stage).containsExactly("LEAD", "MQL");
        assertThat(histogram.columns()).hasSize(6);
        assertThat(histogram.columns()).extracting(Column::total).containsExactly(1, 1, 0, 0, 0, 2);
        assertThat(histogram.columns().get(5).counts()).containsExactly(1, 1);
        assertThat(histogram.columns().get(5).from()).isEqualTo("2026-11-22T17:00:00Z");
    }

    @Test
    void periodsAreSearchesWithTheirBounds() {
        StageHistogram histogram = of(List.of(new Decided(NOON, "LEAD"), new Decided(NOON.plusSeconds(7_200), "LEAD")));

        assertThat(histogram.columns().get(0).href())
                .isEqualTo("/console/decisions?policy=b2b&from=2026-11-22T12%3A00%3A00Z&to=2026-11-22T12%3A01%3A00Z"
                        .replace("12%3A01", "13%3A00"));
    }

    @Test
    void thereAreNeverMoreColumnsThanCanBeSeen() {
        for (Duration span : List.of(
                Duration.ZERO,
                Duration.ofMinutes(59),
                Duration.ofMinutes(60),
                Duration.ofHours(60),
                Duration.ofDays(60),
                Duration.ofDays(420),
                Duration.ofDays(5_000))) {
            StageHistogram histogram = of(List.of(new Decided(NOON, "LEAD"), new Decided(NOON.plus(span), "SAL")));

            assertThat(histogram.columns()).as(span.toString()).hasSizeBetween(1, 62);
            assertThat(histogram.columns().stream().mapToInt(Column::total).sum())
                    .isEqualTo(2);
        }
    }

    @Test
    void barsOfAColumnAreStackedWithTheLowestStageAtTheBottom() {
        StageHistogram histogram = of(IntStream.range(0, 4)
                .mapToObj(index -> new Decided(NOON, index == 0 ? "SAL" : "LEAD"))
                .toList());

        List<Bar> bars = histogram.columns().get(0).bars();
        assertThat(bars).extracting(Bar::look).containsExactly(1, 6);
        assertThat(bars.get(0).y() + bars.get(0).height()).isEqualTo(StageHistogram.HEIGHT);
        assertThat(bars.get(1).y()).isZero();
        assertThat(bars.get(1).height() * 3).isEqualTo(bars.get(0).height());
    }

    private static StageHistogram of(List<Decided> decided) {
        return StageHistogram.of(
                decided,
                LADDER,
                SearchAddress.of("/console/decisions", List.of(), Map.of("policy", List.of("b2b"))),
                false);
    }
}
