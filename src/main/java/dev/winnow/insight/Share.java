package dev.winnow.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, and between which shares the true one lies with 95 % confidence, as if the leads were drawn at random
 * (Wilson's interval, J. Am. Stat. Assoc. 22, 1927).
 *
 * @param rate from 0 to 1
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
public record Share(long part, long whole, double rate, double low, double high) {

    /** The standard score of 95 %, both sides. */
    private static final double Z = 1.959963984540054;

    /** Null for a part of nothing, and for what isn't a part. */
    public static @Nullable Share of(long part, long whole) {
        if (whole <= 0 || part > whole) {
            return null;
        }
        double rate = (double) part / whole;
        double denominator = 1 + Z * Z / whole;
        double middle = rate + Z * Z / (2 * whole);
        double half = Z * Math.sqrt(rate * (1 - rate) / whole + Z * Z / (4.0 * whole * whole));
        return new Share(
                part,
                whole,
                rate,
                part == 0 ? 0 : Math.max(0, (middle - half) / denominator),
                part == whole ? 1 : Math.min(1, (middle + half) / denominator));
    }

    /** How wide the interval is. */
    @JsonIgnore
    public double width() {
        return high - low;
    }
}
