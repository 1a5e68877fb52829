package dev.winnow.console.definition;

import dev.winnow.policy.definition.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is left of points as days go by, in a chart of {@link #WIDTH} × {@link #HEIGHT}.
 *
 * @param days at the right edge
 */
public record DecayChart(int days, List<Curve> curves, List<Tick> ticks) {

    static final int WIDTH = 600;
    static final int HEIGHT = 160;

    private static final int HALF_LIVES = 4;
    private static final int STEPS = 60;
    private static final int TICKS = 4;

    public DecayChart {
        curves = List.copyOf(curves);
        ticks = List.copyOf(ticks);
    }

    /**
     * @param path the data of a path
     * @param look from 1 to 6
     * @param halfX where half of the points are left
     */
    public record Curve(String label, int halfLife, String path, int look, int halfX) {}

    public record Tick(int x, int day) {}

    /** Null if nothing decays. */
    static @Nullable DecayChart of(List<Dimension> dimensions) {
        List<Dimension> decaying = dimensions.stream()
                .filter(dimension -> dimension.halfLifeDays() != null)
                .toList();
        if (decaying.isEmpty()) {
            return null;
        }
        int longest = decaying.stream().mapToInt(DecayChart::halfLife).max().orElseThrow();
        int days = longest * HALF_LIVES;
        List<Curve> curves = new ArrayList<>();
        for (Dimension dimension : decaying) {
            int look = 2 + curves.size() * 2 % 5;
            curves.add(new Curve(
                    dimension.label(),
                    halfLife(dimension),
                    path(halfLife(dimension), days),
                    look,
                    Math.toIntExact((long) WIDTH * halfLife(dimension) / days)));
        }
        List<Tick> ticks = new ArrayList<>();
        for (int tick = 0; tick <= TICKS; tick++) {
            ticks.add(new Tick(WIDTH * tick / TICKS, Math.toIntExact((long) days * tick / TICKS)));
        }
        return new DecayChart(days, curves, ticks);
    }

    private static int halfLife(Dimension dimension) {
        return Objects.requireNonNull(dimension.halfLifeDays());
    }

    private static String path(int halfLife, int days) {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step <= STEPS; step++) {
            double left = Math.pow(0.5, (double) days * step / STEPS / halfLife);
            path.append(step == 0 ? "M" : "L")
                    .append(WIDTH * step / STEPS)
                    .append(' ')
                    .append(Math.round(HEIGHT * (1 - left)));
        }
        return path.toString();
    }
}
