package dev.winnow.web.page;

import java.math.BigDecimal;

/** Formats points. */
final class PointFormat {

    private static final String MINUS = "\u2212";

    private PointFormat() {}

    /** {@code 4.9}, {@code −6}. */
    static String plain(BigDecimal points) {
        return (points.signum() < 0 ? MINUS : "") + points.abs().toPlainString();
    }

    /** {@code +4.9}, {@code −6}; zero is {@code 0}. */
    static String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + plain(points);
    }

    /** {@code − 1.1}, to follow another number. */
    static String added(BigDecimal points) {
        return (points.signum() < 0 ? MINUS : "+") + " " + points.abs().toPlainString();
    }
}
