package dev.winnow.web.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of points.
 *
 * @param look the style of the bar: {@code gain}, {@code loss}, {@code cap} or {@code floor}
 * @param points with their sign
 * @param aged the effect of decay in words; null for none
 * @param place row and place in the workbook; null unless the line is a single row
 */
record Line(
        String look,
        String text,
        String points,
        @Nullable String aged,
        @Nullable String place,
        Waterfall.Bar bar) {

    static Line of(Counted counted, Waterfall.Bar bar, PageText words) {
        boolean isGain = counted.points().signum() >= 0;
        return new Line(
                counted.kind().isBound() ? counted.kind().name().toLowerCase(Locale.ROOT) : isGain ? "gain" : "loss",
                counted.text(),
                PointFormat.signed(counted.points()),
                counted.aged().signum() == 0
                        ? null
                        : words.of("aged", PointFormat.plain(counted.fresh()), PointFormat.added(counted.aged())),
                counted.row() == null ? counted.place() : counted.row() + " · " + counted.place(),
                bar);
    }

    /** The points, padded for a column of text. */
    public String column() {
        return " ".repeat(Math.max(0, 8 - points.length())) + points;
    }
}
