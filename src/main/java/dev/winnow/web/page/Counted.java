package dev.winnow.web.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The points of one line of the page.
 *
 * @param text the reason, or the number of merged rows
 * @param points after decay, with the decimals of the dimension
 * @param aged the effect of decay, rounding included; zero for none
 * @param row null unless the line is a single row
 * @param place null for merged rows
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

    /** The points before decay. */
    BigDecimal fresh() {
        return points.subtract(aged);
    }
}
