package dev.winnow.console.release;

import dev.winnow.release.impact.MeasuredLimit;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is allowed and what was found, in a picture of {@link #WIDTH}.
 *
 * @param from where the allowed range begins
 * @param allowed how wide it is
 */
public record LimitMeter(int from, int allowed, int zero, int found) {

    static final int WIDTH = 220;

    /** How much of the picture is beyond what must be in it. */
    private static final double MARGIN = 0.15;

    /** Null if nothing was found. */
    static @Nullable LimitMeter of(MeasuredLimit limit) {
        BigDecimal measured = limit.found();
        if (measured == null) {
            return null;
        }
        double found = measured.doubleValue();
        double[] points = Stream.of(limit.atLeast(), limit.atMost(), measured, BigDecimal.ZERO)
                .filter(point -> point != null)
                .mapToDouble(BigDecimal::doubleValue)
                .sorted()
                .toArray();
        double least = points[0];
        double most = points[points.length - 1];
        double margin = Math.max((most - least) * MARGIN, MARGIN);
        double low = least < 0 ? least - margin : least;
        double high = most + margin;
        Scale scale = new Scale(low, high);
        int from = limit.atLeast() == null ? 0 : scale.at(limit.atLeast().doubleValue());
        int to = limit.atMost() == null ? WIDTH : scale.at(limit.atMost().doubleValue());
        return new LimitMeter(from, Math.max(1, to - from), scale.at(0), scale.at(found));
    }

    private record Scale(double low, double high) {

        int at(double value) {
            return Math.toIntExact(Math.round((value - low) / (high - low) * WIDTH));
        }
    }
}
