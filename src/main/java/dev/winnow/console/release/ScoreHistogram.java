package dev.winnow.console.release;

import dev.winnow.console.PointText;
import dev.winnow.release.impact.ImpactReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many leads have which score before and after, as bars. A merged step is as high as its leads for each of the steps
 * in it.
 *
 * @param base where the bars begin
 * @param step how many points a bar is wide
 */
public record ScoreHistogram(int width, int base, String step, List<Bar> bars, List<Tick> ticks) {

    private static final int LABELS = 26;
    private static final int MOST_TICKS = 9;
    private static final int FEWEST_TICKS = 5;
    private static final int WIDE = 640;
    private static final double BAR = 0.42;

    public ScoreHistogram {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
    }

    /** @param look the class of its release */
    public record Bar(String x, String y, String width, String height, String look) {}

    public record Tick(String x, String text) {}

    public int height() {
        return base + LABELS;
    }

    /** Null where there are no leads. */
    static @Nullable ScoreHistogram of(ImpactReport.Scores scores, int width, int base) {
        if (scores.steps().isEmpty()) {
            return null;
        }
        double step = scores.width().doubleValue();
        double least = scores.steps().get(0).from().doubleValue();
        double most = scores.steps().get(scores.steps().size() - 1).to().doubleValue();
        double scale = width / (most - least);
        double highest = scores.steps().stream()
                .mapToDouble(each -> Math.max(each.before(), each.after()) / steps(each, step))
                .max()
                .orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (ImpactReport.Step each : scores.steps()) {
            double left = (each.from().doubleValue() - least) * scale;
            double wide = (each.to().doubleValue() - each.from().doubleValue()) * scale;
            double high = (base - 2) / Math.max(1, highest) / steps(each, step);
            bars.add(bar(left + wide * (0.5 - BAR), wide * BAR, each.before() * high, base, "s1"));
            bars.add(bar(left + wide / 2, wide * BAR, each.after() * high, base, "s4"));
        }
        return new ScoreHistogram(width, base, PointText.plain(scores.width()), bars, ticks(least, most, step, width));
    }

    private static double steps(ImpactReport.Step each, double step) {
        return Math.max(1, (each.to().doubleValue() - each.from().doubleValue()) / step);
    }

    private static Bar bar(double x, double width, double height, int base, String look) {
        return new Bar(text(x), text(base - height), text(width), text(height), look);
    }

    private static List<Tick> ticks(double least, double most, double step, int width) {
        int steps = (int) Math.round((most - least) / step);
        int fewest = width < WIDE ? FEWEST_TICKS : MOST_TICKS;
        int every = Math.max(1, (int) Math.ceil((double) steps / fewest));
        List<Tick> ticks = new ArrayList<>();
        for (int at = 0; at <= steps; at += every) {
            ticks.add(new Tick(
                    text((double) width * at / Math.max(1, steps)),
                    PointText.plain(BigDecimal.valueOf(least + at * step))));
        }
        return ticks;
    }

    private static String text(double number) {
        return Double.toString(Math.round(number * 10) / 10.0);
    }
}
