package dev.winnow.console.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.console.PointText;
import dev.winnow.explanation.Labels;
import dev.winnow.policy.sheets.Slug;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as a table with a bar for each line.
 *
 * @param groups the dimensions with lines, in the policy's order
 * @param without the labels of those that have none, with commas; empty if all have
 * @param total formatted
 * @param bar from zero to the total
 */
public record ReceiptView(List<Group> groups, String without, String total, Bar bar) {

    public ReceiptView {
        groups = List.copyOf(groups);
    }

    /**
     * The lines of a dimension.
     *
     * @param points its points, formatted
     * @param cap its highest points; null for none
     */
    public record Group(
            String label, String points, @Nullable String cap, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A row of a table, or what adjusts its points: age, with the rounding after it, or a cap or floor.
     *
     * @param row its id; null for what adjusts
     * @param sheet the id of its table in addresses; null for what adjusts and for rules
     * @param points formatted, with their sign
     * @param sum of all lines so far, formatted
     */
    public record Line(@Nullable String row, @Nullable String sheet, String text, String points, String sum, Bar bar) {}

    /**
     * A bar on a scale of 0 to 400.
     *
     * @param look {@code up}, {@code down} or {@code sum}
     * @param start where the line above ends; null if no line is above
     * @param end where it ends itself
     */
    public record Bar(
            String look, String x, String width, @Nullable String start, String end) {}

    private record Counted(JsonNode line, BigDecimal points) {

        boolean isRow() {
            return line.path("kind").asText().equals("row");
        }
    }

    static ReceiptView of(JsonNode answer, Labels labels) {
        List<List<Counted>> lines = new ArrayList<>();
        JsonNode dimensions = answer.at("/score/dimensions");
        for (JsonNode dimension : dimensions) {
            lines.add(lines(answer.at("/receipt/lines"), dimension.path("name")));
        }
        Scale scale = Scale.of(
                lines.stream().flatMap(List::stream).map(Counted::points).toList());
        List<Group> groups = new ArrayList<>();
        List<String> without = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < dimensions.size(); index++) {
            JsonNode dimension = dimensions.get(index);
            String label = labels.dimension(dimension.path("name").asText());
            if (lines.get(index).isEmpty()) {
                without.add(label);
                continue;
            }
            boolean isFirst = groups.isEmpty();
            groups.add(group(dimension, label, lines.get(index), sum, isFirst, scale));
            for (Counted counted : lines.get(index)) {
                sum = sum.add(counted.points());
            }
        }
        return new ReceiptView(
                groups,
                String.join(", ", without),
                PointText.plain(answer.at("/score/total").decimalValue()),
                scale.bar(BigDecimal.ZERO, sum, true, "sum"));
    }

    private static Group group(
            JsonNode dimension, String label, List<Counted> counted, BigDecimal before, boolean isFirst, Scale scale) {
        List<Line> lines = new ArrayList<>();
        BigDecimal sum = before;
        for (Counted each : counted) {
            BigDecimal next = sum.add(each.points());
            JsonNode line = each.line();
            boolean isOfSheet =
                    each.isRow() && !line.at("/source/sheet").asText("").isEmpty();
            lines.add(new Line(
                    each.isRow() ? line.path("row").asText() : null,
                    isOfSheet ? Slug.of(line.path("table").asText()) : null,
                    line.path("text").asText(),
                    PointText.signed(each.points()),
                    PointText.plain(next),
                    scale.bar(
                            sum, next, isFirst && lines.isEmpty(), each.points().signum() < 0 ? "down" : "up")));
            sum = next;
        }
        JsonNode cap = dimension.path("cap");
        return new Group(
                label,
                PointText.plain(dimension.path("points").decimalValue()),
                cap.isNumber() ? PointText.plain(cap.decimalValue()) : null,
                lines);
    }

    /** The lines of a dimension; what age takes away and what rounding does to it are one. */
    private static List<Counted> lines(JsonNode all, JsonNode dimension) {
        List<Counted> lines = new ArrayList<>();
        for (JsonNode line : all) {
            if (!line.path("dimension").equals(dimension)) {
                continue;
            }
            BigDecimal points = line.path("points").decimalValue();
            boolean isRounding = line.path("kind").asText().equals("rounding");
            int last = lines.size() - 1;
            if (isRounding && last >= 0 && !lines.get(last).isRow()) {
                lines.set(
                        last,
                        new Counted(
                                lines.get(last).line(), lines.get(last).points().add(points)));
            } else {
                lines.add(new Counted(line, points));
            }
        }
        return lines;
    }

    /** Maps running totals to positions. Always includes zero. */
    private record Scale(BigDecimal lowest, BigDecimal range) {

        private static final BigDecimal WIDTH = new BigDecimal(400);
        private static final BigDecimal NARROWEST = new BigDecimal(2);

        static Scale of(List<BigDecimal> points) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal lowest = sum;
            BigDecimal highest = sum;
            for (BigDecimal each : points) {
                sum = sum.add(each);
                lowest = lowest.min(sum);
                highest = highest.max(sum);
            }
            return new Scale(lowest, highest.subtract(lowest));
        }

        Bar bar(BigDecimal from, BigDecimal to, boolean isFirst, String look) {
            BigDecimal start = at(from);
            BigDecimal end = at(to);
            BigDecimal width = end.subtract(start).abs().max(NARROWEST);
            BigDecimal left = start.min(end).min(WIDTH.subtract(width));
            return new Bar(
                    look,
                    left.toPlainString(),
                    width.toPlainString(),
                    isFirst ? null : start.toPlainString(),
                    end.toPlainString());
        }

        private BigDecimal at(BigDecimal points) {
            return range.signum() == 0
                    ? BigDecimal.ZERO
                    : points.subtract(lowest).multiply(WIDTH).divide(range, 1, RoundingMode.HALF_UP);
        }
    }
}
