package dev.winnow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecayTest {

    @Test
    void nothingIsLostOnTheDayItself() {
        assertThat(Decay.factor(0, 30)).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void whatLiesAheadLosesNothing() {
        assertThat(Decay.factor(-1, 30)).isEqualTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({"30, 0.5", "60, 0.25", "90, 0.125", "300, 0.0009765625", "1800, 8.6736173798840354721E-19"})
    void wholeHalfLivesAreExactPowersOfOneHalf(long days, BigDecimal left) {
        assertThat(Decay.factor(days, 30)).isEqualByComparingTo(left);
    }

    /** A binary float has 16 to 17 digits of these right. */
    @ParameterizedTest
    @CsvSource({
        "3, 30, 0.93303299153680741598",
        "1, 30, 0.97715996843424595493",
        "10, 30, 0.79370052598409973738",
        "45, 30, 0.35355339059327376220",
        "100, 30, 0.099212565748012467172",
        "1, 7, 0.90572366426390667159",
        "1, 10000, 0.99993068768415357191"
    })
    void partsOfHalfLivesAreRightToTwentyDigits(long days, int halfLifeDays, BigDecimal left) {
        assertThat(Decay.factor(days, halfLifeDays)).isEqualByComparingTo(left);
    }

    @Test
    void theDayBefore64HalfLivesSomethingIsLeft() {
        BigDecimal left = Decay.factor(64 * 30 - 1, 30);

        assertThat(left).isEqualByComparingTo("5.5477209848392466824E-20");
    }

    @Test
    void after64HalfLivesNothingIsLeft() {
        assertThat(Decay.factor(64 * 30, 30)).isEqualTo(BigDecimal.ZERO);
        assertThat(Decay.factor(Long.MAX_VALUE, 1)).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void olderIsNeverWorthMore() {
        BigDecimal before = BigDecimal.ONE;

        for (long days = 1; days <= 64 * 7; days++) {
            BigDecimal left = Decay.factor(days, 7);
            assertThat(left).as("after %d days", days).isLessThan(before);
            before = left;
        }
    }
}
