package dev.winnow.console;

import java.math.BigDecimal;

/** Formats points. */
public final class PointText {

    private static final String MINUS = "\u2212";

    private PointText() {}

    /** {@code 4.9}, {@code −6}. */
    public static String plain(BigDecimal points) {
        BigDecimal shown = points.signum() == 0 ? BigDecimal.ZERO : points.stripTrailingZeros();
        return (shown.signum() < 0 ? MINUS : "") + shown.abs().toPlainString();
    }

    /** {@code +4.9}, {@code −6}. */
    public static String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + plain(points);
    }
}
