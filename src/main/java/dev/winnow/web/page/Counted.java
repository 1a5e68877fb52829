package dev.winnow.web.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the page counts.
 *
 * @param text what it counts for; for rows that were merged, how many they are
 * @param points what counts, with the decimals of its dimension
 * @param aged what age took of it, rounding included: zero where it took nothing
 * @param row null where it isn't one row
 * @param place null where there are several
 */
record Counted(
        Kind kind,
        String text,
        BigDecimal points,
        BigDecimal aged,
        @Nullable String row,
        @Nullable String place) {

    enum Kind {
        ROW,
        MERGED,
        CAP,
        FLOOR;

        boolean isBound() {
            return this == CAP || this == FLOOR;
        }
    }

    /** What it was before age took its part. */
    BigDecimal fresh() {
        return points.subtract(aged);
    }
}
