package dev.winnow.insight.quota;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to a sale.
 *
 * @param label in the analysts' words
 * @param rate the share of the step before that reaches it; over 0, at most 1
 * @param low the lower end of the rate's interval, over 0; null if the rate is taken as it is
 * @param high the upper end; null like {@code low}
 * @param medianDays from the step before to this one; null if not known
 */
public record QuotaStep(
        String step,
        String label,
        Fraction rate,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable BigDecimal medianDays) {

    /** How much more a lead count may be than at the rate, as a logarithm. */
    double logUp() {
        return low == null ? 0 : Math.log(rate.toDouble() / low);
    }

    /** How much less a lead count may be than at the rate, as a logarithm. */
    double logDown() {
        return high == null ? 0 : Math.log(high / rate.toDouble());
    }

    boolean hasInterval() {
        return low != null || high != null;
    }
}
