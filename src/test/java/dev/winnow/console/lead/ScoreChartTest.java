package dev.winnow.console.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.console.lead.ScoreChart.Band;
import dev.winnow.console.lead.ScoreChart.Dot;
import dev.winnow.console.lead.ScoreChart.Tick;
import dev.winnow.qualification.LeadCourse;
import dev.winnow.qualification.LeadCourse.Moment;
import dev.winnow.qualification.LeadCourse.Sample;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreChartTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void oneMomentIsNoCourse() {
        assertThat(chart(moment(0, "57", "LEAD"))).isNull();
        assertThat(chart(moment(3, "57", "LEAD"), moment(3, "60", "LEAD"))).isNull();
    }

    @Test
    void higherScoresAreFurtherUpAndLaterOnesFurtherRight() {
        ScoreChart chart = drawn(moment(0, "57", "LEAD"), moment(5, "106", "MQL"), moment(10, "61.5", "MQL"));

        List<Dot> dots = chart.dots();
        assertThat(number(dots.get(1).y())).isLessThan(number(dots.get(2).y()));
        assertThat(number(dots.get(2).y())).isLessThan(number(dots.get(0).y()));
        assertThat(dots).extracting(dot -> number(dot.x())).isSorted();
        assertThat(number(dots.get(1).x())).isEqualTo(360);
        assertThat(dots).extracting(Dot::label).containsExactly("57", "106", "61.5");
    }

    @Test
    void allScoresAreBetweenTheLowestAndTheHighestTick() {
        for (String most : List.of("57", "58", "60", "99.9", "100", "1234.5", "-3")) {
            ScoreChart chart = drawn(moment(0, "57", "LEAD"), moment(10, most, "LEAD"));

            List<Integer> ticks = chart.ticks().stream().map(Tick::points).toList();
            assertThat(ticks).as(most).hasSizeBetween(2, 7).isSorted();
            for (Dot dot : chart.dots()) {
                assertThat(number(dot.y())).as(most).isBetween(0.0, 220.0);
            }
            assertThat(number(chart.ticks().get(0).y())).isEqualTo(220);
        }
    }

    @Test
    void stagesFollowEachOtherWithoutGapsOrOverlaps() {
        ScoreChart chart = drawn(
                moment(0, "50", "LEAD"), moment(2, "55", "LEAD"), moment(6, "70", "MQL"), moment(10, "90", "SAL"));

        List<Band> bands = chart.bands();
        assertThat(bands).extracting(Band::look).containsExactly(1, 4, 0);
        assertThat(bands).extracting(Band::label).containsExactly("Lead", "MQL", "");
        for (int index = 1; index < bands.size(); index++) {
            Band before = bands.get(index - 1);
            assertThat(number(bands.get(index).x()))
                    .isBetween(
                            number(before.x()) + number(before.width()),
                            number(before.x()) + number(before.width()) + 2);
        }
    }

    @Test
    void labelsThatWouldOverlapAreLeftOut() {
        ScoreChart chart = drawn(Stream.iterate(0, day -> day <= 100, day -> day + 1)
                .map(day -> moment(day, Integer.toString(50 + day), "LEAD"))
                .toArray(Moment[]::new));

        assertThat(chart.dots()).hasSize(101);
        assertThat(chart.dots().stream().filter(dot -> !dot.label().isEmpty())).hasSizeBetween(5, 14);
        assertThat(chart.dots().get(100).label()).isEqualTo("150");
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static Moment moment(int day, String points, String stage) {
        Instant at = NEW_YEAR.plus(Duration.ofDays(day));
        return new Moment(UUID.randomUUID(), at, at, 1, new BigDecimal(points), stage, null);
    }

    private static ScoreChart drawn(Moment... moments) {
        return Objects.requireNonNull(chart(moments));
    }

    private static @Nullable ScoreChart chart(Moment... moments) {
        List<Sample> samples = Stream.of(moments)
                .map(moment -> new Sample(moment.asOf(), moment.points()))
                .toList();
        return ScoreChart.of(
                new LeadCourse(List.of(moments), samples),
                720,
                220,
                Map.of("LEAD", 1, "MQL", 4),
                Map.of("LEAD", "Lead"));
    }
}
