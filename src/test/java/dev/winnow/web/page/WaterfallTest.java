package dev.winnow.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    @Test
    void barsFillTheWidthExceptAMargin() {
        Waterfall.Bar bar = over("0", "50").bar(points("0"), points("50"));

        assertThat(bar).isEqualTo(new Waterfall.Bar("0", "50", "1.00%", "98.00%", "1.00%", "99.00%", "1.00%"));
    }

    @Test
    void barStartsWhereThePreviousOneEnds() {
        Waterfall waterfall = over("10", "35", "29");

        Waterfall.Bar first = waterfall.bar(points("10"), points("35"));
        Waterfall.Bar second = waterfall.bar(points("35"), points("29"));

        assertThat(second.start()).isEqualTo(first.end());
    }

    @Test
    void lossRunsFromRightToLeft() {
        Waterfall.Bar bar = over("0", "98").bar(points("60"), points("50"));

        assertThat(bar.left()).isEqualTo(bar.end()).isEqualTo("51.00%");
        assertThat(bar.start()).isEqualTo("61.00%");
        assertThat(bar.width()).isEqualTo("10.00%");
    }

    @Test
    void negativeTotalsAreLeftOfZero() {
        Waterfall.Bar bar = over("49", "-49").bar(points("0"), points("-49"));

        assertThat(bar.zero()).isEqualTo("50.00%");
        assertThat(bar.left()).isEqualTo("1.00%");
        assertThat(bar.to()).isEqualTo("\u221249");
    }

    @Test
    void smallBarIsVisibleAndDoesNotMoveTheNext() {
        Waterfall.Bar bar = over("1000").bar(points("0"), points("0.1"));

        assertThat(bar.width()).isEqualTo("0.60%");
        assertThat(bar.end()).isEqualTo("1.01%");
    }

    @Test
    void zeroHasNoWidth() {
        assertThat(over("10").bar(points("10"), points("10")).width()).isEqualTo("0.00%");
        assertThat(over().bar(points("0"), points("0")).left()).isEqualTo("1.00%");
    }

    private static Waterfall over(String... stations) {
        return Waterfall.over(Stream.of(stations).map(BigDecimal::new).toList());
    }

    private static BigDecimal points(String points) {
        return new BigDecimal(points);
    }
}
