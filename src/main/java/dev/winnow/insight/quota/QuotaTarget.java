package dev.winnow.insight.quota;

import java.math.BigDecimal;

/**
 * What sales is to bring.
 *
 * @param revenue over 0
 * @param averageSale in the same currency, over 0
 */
public record QuotaTarget(BigDecimal revenue, BigDecimal averageSale) {

    /** Not rounded. */
    Fraction sales() {
        return Fraction.of(revenue).dividedBy(Fraction.of(averageSale));
    }
}
