package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The receipt as a list of points that is also a waterfall chart.
 *
 * @param without names of the dimensions without rows; null for none
 */
record PointList(List<Group> groups, @Nullable String without, String total, Waterfall.Bar bar) {

    /** The most lines, with few requirements below, and the fewest lines, however many follow. */
    static final int MOST_LINES = 22;

    private static final int FEWEST_LINES = 8;
    private static final int FEW_DEMANDS = 3;

    PointList {
        groups = List.copyOf(groups);
    }

    /**
     * The lines of one dimension.
     *
     * @param points the sum of the lines
     * @param cap in words; null for none
     */
    record Group(String name, String points, @Nullable String cap, Waterfall.Bar bar, List<Line> lines) {

        Group {
            lines = List.copyOf(lines);
        }
    }

    static PointList of(JsonNode answer, PageText words) {
        List<CountedDimension> dimensions = CountedDimension.all(answer, words);
        List<CountedDimension> counting = new Shortening(
                        dimensions.stream()
                                .filter(dimension -> !dimension.lines().isEmpty())
                                .toList(),
                        words)
                .to(room(answer));
        Waterfall waterfall = Waterfall.over(stations(counting));
        List<Group> groups = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (CountedDimension dimension : counting) {
            groups.add(group(dimension, before, waterfall, words));
            before = before.add(dimension.points());
        }
        List<String> without = dimensions.stream()
                .filter(dimension -> dimension.lines().isEmpty())
                .map(CountedDimension::name)
                .toList();
        BigDecimal total = answer.at("/score/total").decimalValue();
        return new PointList(
                groups,
                without.isEmpty() ? null : words.of("without", String.join(", ", without)),
                PointFormat.plain(total),
                waterfall.bar(BigDecimal.ZERO, total));
    }

    /** Each requirement beyond a few takes the space of a line; so does each condition of a requested row, and its heading. */
    private static int room(JsonNode answer) {
        int demands =
                Math.max(answer.path("unmet").size(), answer.at("/path/changes").size());
        int below = Math.max(0, demands - FEW_DEMANDS);
        if (answer.hasNonNull("why")) {
            below += answer.at("/why/conditions").size() + 2;
        }
        return Math.max(FEWEST_LINES, MOST_LINES - below);
    }

    private static List<BigDecimal> stations(List<CountedDimension> dimensions) {
        List<BigDecimal> stations = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (CountedDimension dimension : dimensions) {
            for (Counted line : dimension.lines()) {
                sum = sum.add(line.points());
                stations.add(sum);
            }
        }
        return stations;
    }

    private static Group group(CountedDimension dimension, BigDecimal before, Waterfall waterfall, PageText words) {
        List<Line> lines = new ArrayList<>();
        BigDecimal sum = before;
        for (Counted counted : dimension.lines()) {
            BigDecimal next = sum.add(counted.points());
            lines.add(Line.of(counted, waterfall.bar(sum, next), words));
            sum = next;
        }
        BigDecimal cap = dimension.cap();
        return new Group(
                capitalised(dimension.name()),
                PointFormat.plain(dimension.points()),
                cap == null ? null : words.of("at-most", PointFormat.plain(withoutZeros(cap))),
                waterfall.bar(before, sum),
                lines);
    }

    /** A cap as it was typed. */
    private static BigDecimal withoutZeros(BigDecimal number) {
        BigDecimal shortened = number.stripTrailingZeros();
        return shortened.setScale(Math.max(0, shortened.scale()));
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
