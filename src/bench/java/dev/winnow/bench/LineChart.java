package dev.winnow.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Lines over two axes, the vertical one in nanoseconds.
 *
 * @param series points of each line, from left to right
 */
record LineChart(String title, String across, Map<String, List<double[]>> series, Scale x, Scale y) {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final int LEFT = 90;
    private static final int RIGHT = 150;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;
    private static final List<String> COLOURS = List.of("#b3541e", "#1f5fa8", "#2a8a4a", "#777777");

    /** Where values lie along an axis, and which of them are written beside it. */
    record Scale(boolean logarithmic, double from, double to, double[] ticks) {

        static Scale linear(double most) {
            double step = Math.pow(10, Math.floor(Math.log10(most)));
            double fine = most / step < 3 ? step / 2 : most / step < 6 ? step : step * 2;
            double to = Math.ceil(most / fine) * fine;
            return new Scale(
                    false,
                    0,
                    to,
                    DoubleStream.iterate(0, tick -> tick <= to + fine / 2, tick -> tick + fine)
                            .toArray());
        }

        static Scale logarithmic(double least, double most) {
            double from = Math.pow(10, Math.floor(Math.log10(least)));
            double to = Math.pow(10, Math.ceil(Math.log10(most)));
            return new Scale(
                    true,
                    from,
                    to,
                    DoubleStream.iterate(from, tick -> tick <= to * 1.01, tick -> tick * 10)
                            .toArray());
        }

        /** From 0 to 1. */
        double place(double value) {
            return logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
        }
    }

    static LineChart linear(String title, String across, Map<String, List<double[]>> series) {
        return new LineChart(
                title,
                across,
                series,
                Scale.linear(values(series, 0).max().orElseThrow()),
                Scale.linear(values(series, 1).max().orElseThrow()));
    }

    static LineChart logarithmic(String title, String across, Map<String, List<double[]>> series) {
        return new LineChart(title, across, series, logarithmic(series, 0), logarithmic(series, 1));
    }

    private static Scale logarithmic(Map<String, List<double[]>> series, int axis) {
        return Scale.logarithmic(
                values(series, axis).min().orElseThrow(),
                values(series, axis).max().orElseThrow());
    }

    private static DoubleStream values(Map<String, List<double[]>> series, int axis) {
        return series.values().stream().flatMap(List::stream).mapToDouble(point -> point[axis]);
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n".formatted());
        text(svg, LEFT, 28, "start", "#222222", title);
        for (double tick : x.ticks()) {
            line(svg, across(tick), TOP, across(tick), HEIGHT - BOTTOM);
            text(svg, across(tick), HEIGHT - BOTTOM + 20, "middle", "#444444", number(tick));
        }
        for (double tick : y.ticks()) {
            line(svg, LEFT, up(tick), WIDTH - RIGHT, up(tick));
            text(svg, LEFT - 8, up(tick) + 4, "end", "#444444", number(tick) + " ns");
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", "#222222", across);
        int colour = 0;
        for (Map.Entry<String, List<double[]>> each : series.entrySet()) {
            draw(svg, COLOURS.get(colour++ % COLOURS.size()), each.getKey(), each.getValue());
        }
        return svg.append("</svg>\n").toString();
    }

    private void draw(StringBuilder svg, String colour, String name, List<double[]> points) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(format("%.1f,%.1f ", across(point[0]), up(point[1])));
            svg.append(format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", across(point[0]), up(point[1]), colour));
        }
        svg.append(format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                path.toString().strip(), colour));
        double[] last = points.get(points.size() - 1);
        text(svg, across(last[0]) + 8, up(last[1]) + 4, "start", colour, name);
    }

    private double across(double value) {
        return LEFT + x.place(value) * (WIDTH - LEFT - RIGHT);
    }

    private double up(double value) {
        return HEIGHT - BOTTOM - y.place(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static void line(StringBuilder svg, double fromX, double fromY, double toX, double toY) {
        svg.append(format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>%n",
                fromX, fromY, toX, toY));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String colour, String text) {
        svg.append(format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n", x, y, anchor, colour, text));
    }

    private static String number(double value) {
        return format("%,.0f", value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
