package dev.winnow.evaluation;

import ch.obermuhlner.math.big.BigDecimalMath;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.math.MathContext;

/** Computes the decay factor of points: one half to the power of days by half-life, to 20 digits. */
final class Decay {

    private static final MathContext PRECISION = new MathContext(20);
    /** More digits than the result, so that rounding the exponent doesn't change the result. */
    private static final MathContext WORKING_PRECISION = new MathContext(30);

    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** After this many half-lives, a million points round to zero at four decimals. */
    private static final int NOTHING_LEFT = 64;

    private static final int MAX_CACHED = 20_000;
    private static final LoadingCache<Age, BigDecimal> FACTORS =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build(Decay::compute);

    private record Age(long days, int halfLifeDays) {}

    private Decay() {}

    static BigDecimal factor(long days, int halfLifeDays) {
        if (days <= 0) {
            return BigDecimal.ONE;
        }
        if (days / halfLifeDays >= NOTHING_LEFT) {
            return BigDecimal.ZERO;
        }
        return FACTORS.get(new Age(days, halfLifeDays));
    }

    private static BigDecimal compute(Age age) {
        BigDecimal halfLives =
                BigDecimal.valueOf(age.days).divide(BigDecimal.valueOf(age.halfLifeDays), WORKING_PRECISION);
        return BigDecimalMath.pow(HALF, halfLives, WORKING_PRECISION).round(PRECISION);
    }
}
