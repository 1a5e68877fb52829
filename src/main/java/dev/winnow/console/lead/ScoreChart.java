package dev.winnow.console.lead;

import dev.winnow.qualification.LeadCourse;
import dev.winnow.qualification.LeadCourse.Moment;
import dev.winnow.qualification.LeadCourse.Sample;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The score of a lead over time, with the stages as a band beneath. All positions are in the units of the picture.
 *
 * @param path the data of the line
 */
public record ScoreChart(
        int width,
        int height,
        String path,
        List<Dot> dots,
        List<Band> bands,
        List<Tick> ticks,
        Instant from,
        Instant to) {

    private static final int BAND_GAP = 10;
    private static final int SHORTEST_LABELLED = 56;
    private static final int MARGIN = 4;
    private static final int WIDEST_LETTER = 7;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000, 1_000_000);
    private static final int MOST_TICKS = 5;

    public ScoreChart {
        dots = List.copyOf(dots);
        bands = List.copyOf(bands);
        ticks = List.copyOf(ticks);
    }

    /** @param label the points; empty beside another label */
    public record Dot(String x, String y, String label, String anchor) {}

    /**
     * @param look from 0 to 6, see the style sheet
     * @param label empty if it has no room
     */
    public record Band(String x, String width, int look, String label) {

        public boolean isDark() {
            return look > 3;
        }
    }

    public record Tick(String y, int points) {}

    /** The top of the band. */
    public int bandTop() {
        return height + BAND_GAP;
    }

    /**
     * Null unless there are two moments at different times.
     *
     * @param looks of stages by name
     * @param labels of stages by name
     */
    static @Nullable ScoreChart of(
            LeadCourse course, int width, int height, Map<String, Integer> looks, Map<String, String> labels) {
        List<Moment> moments = course.moments();
        if (moments.size() < 2 || moments.get(0).asOf().equals(last(moments).asOf())) {
            return null;
        }
        Scale scale = Scale.of(course, width, height);
        return new ScoreChart(
                width,
                height,
                path(course.samples(), scale),
                dots(moments, scale),
                bands(moments, scale, looks, labels),
                scale.ticks(),
                moments.get(0).asOf(),
                last(moments).asOf());
    }

    private static Moment last(List<Moment> moments) {
        return moments.get(moments.size() - 1);
    }

    private static String path(List<Sample> samples, Scale scale) {
        StringBuilder path = new StringBuilder();
        for (Sample sample : samples) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(scale.x(sample.at()))
                    .append(' ')
                    .append(scale.y(sample.points()));
        }
        return path.toString();
    }

    /** The first and the last, and those in between that have room, are labelled. */
    private static List<Dot> dots(List<Moment> moments, Scale scale) {
        List<Dot> dots = new ArrayList<>();
        double labelled = Double.NEGATIVE_INFINITY;
        double end = scale.at(last(moments).asOf());
        for (int index = 0; index < moments.size(); index++) {
            Moment moment = moments.get(index);
            boolean isLast = index == moments.size() - 1;
            double x = scale.at(moment.asOf());
            boolean hasRoom = isLast || (x - labelled >= SHORTEST_LABELLED && end - x >= SHORTEST_LABELLED);
            dots.add(new Dot(
                    scale.x(moment.asOf()),
                    scale.y(moment.points()),
                    hasRoom ? moment.points().stripTrailingZeros().toPlainString() : "",
                    isLast ? "end" : "start"));
            labelled = hasRoom ? x : labelled;
        }
        return dots;
    }

    private static List<Band> bands(
            List<Moment> moments, Scale scale, Map<String, Integer> looks, Map<String, String> labels) {
        List<Band> bands = new ArrayList<>();
        int start = 0;
        for (int index = 1; index <= moments.size(); index++) {
            boolean isEnd = index == moments.size();
            String stage = moments.get(start).stage();
            if (!isEnd && moments.get(index).stage().equals(stage)) {
                continue;
            }
            double from = scale.at(moments.get(start).asOf());
            double to =
                    isEnd ? scale.width() - MARGIN : scale.at(moments.get(index).asOf()) - 1;
            bands.add(new Band(
                    number(from),
                    number(Math.max(2, to - from)),
                    looks.getOrDefault(stage, 0),
                    label(labels.getOrDefault(stage, stage), to - from)));
            start = index;
        }
        return bands;
    }

    private static String label(String stage, double width) {
        return width < (stage.length() + 2) * WIDEST_LETTER ? "" : stage;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** @param top the points at the upper edge */
    private record Scale(Instant from, Duration span, double bottom, double top, int step, int width, int height) {

        static Scale of(LeadCourse course, int width, int height) {
            double least = course.samples().stream()
                    .map(Sample::points)
                    .min(BigDecimal::compareTo)
                    .orElseThrow()
                    .doubleValue();
            double most = course.samples().stream()
                    .map(Sample::points)
                    .max(BigDecimal::compareTo)
                    .orElseThrow()
                    .doubleValue();
            int step = STEPS.stream()
                    .filter(each -> (most - least) / each <= MOST_TICKS - 2)
                    .findFirst()
                    .orElse(STEPS.get(STEPS.size() - 1));
            Instant from = course.moments().get(0).asOf();
            return new Scale(
                    from,
                    Duration.between(from, last(course.moments()).asOf()),
                    Math.floor(least / step) * step,
                    Math.floor(most / step) * step + step,
                    step,
                    width,
                    height);
        }

        double at(Instant time) {
            double passed = (double) Duration.between(from, time).toSeconds() / Math.max(1, span.toSeconds());
            return MARGIN + passed * (width - 2 * MARGIN);
        }

        String x(Instant time) {
            return number(at(time));
        }

        String y(BigDecimal points) {
            return number(height * (1 - (points.doubleValue() - bottom) / (top - bottom)));
        }

        List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            for (double points = bottom; points <= top; points += step) {
                ticks.add(new Tick(y(BigDecimal.valueOf(points)), (int) points));
            }
            return ticks;
        }
    }
}
