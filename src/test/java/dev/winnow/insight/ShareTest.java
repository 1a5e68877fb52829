package dev.winnow.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** Computed with another program: {@code prop.test(…, correct = FALSE)} of R. */
    @ParameterizedTest
    @CsvSource({
        "10, 100, 0.05522914, 0.17436566",
        "1, 2, 0.09453121, 0.90546879",
        "0, 10, 0, 0.27753280",
        "10, 10, 0.72246720, 1",
        "350, 364, 0.93652150, 0.97695390"
    })
    void intervalIsWilsons(long part, long whole, double low, double high) {
        Share share = share(part, whole);

        assertThat(share.low()).isEqualTo(low, within(0.000_05));
        assertThat(share.high()).isEqualTo(high, within(0.000_05));
        assertThat(share.rate()).isBetween(share.low(), share.high());
    }

    @Test
    void nothingHasNoShare() {
        assertThat(Share.of(0, 0)).isNull();
    }

    @Test
    void moreLeadsMakeTheIntervalNarrower() {
        assertThat(share(100, 1_000).width()).isLessThan(share(10, 100).width() / 3);
    }

    private static Share share(long part, long whole) {
        return Objects.requireNonNull(Share.of(part, whole));
    }
}
