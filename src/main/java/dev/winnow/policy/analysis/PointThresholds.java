package dev.winnow.policy.analysis;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Grades;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Warns of thresholds with more decimals than points can have, such as 0.12 where all points are whole numbers: a
 * number typed as 12 %, or a slip of the decimal point.
 */
public final class PointThresholds {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Problems problems;
    private final Map<String, Integer> decimals = new HashMap<>();

    private PointThresholds(Problems problems) {
        this.problems = problems;
    }

    /** Checks the conditions of all tables and the marks of the grades. */
    public static void check(List<Dimension> dimensions, Grades grades, List<DecisionTable> tables, Problems problems) {
        PointThresholds check = new PointThresholds(problems);
        dimensions.forEach(dimension -> check.decimals.put(dimension.name(), decimals(dimension, tables)));
        check.decimals.put(
                "total",
                check.decimals.values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0));
        tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.conditions().stream())
                .forEach(check::check);
        Stream.concat(grades.letters().stream(), grades.numbers().stream()).forEach(check::check);
    }

    /** The decimals of a dimension's sums: as many as its points, cap and floor have, unless points decay. */
    private static int decimals(Dimension dimension, List<DecisionTable> tables) {
        if (dimension.halfLifeDays() != null) {
            return dimension.decimals();
        }
        Stream<BigDecimal> points = tables.stream()
                .filter(table -> dimension.name().equals(table.dimension()))
                .flatMap(table -> table.rows().stream())
                .map(row -> ((RowEffect.Points) row.effect()).points());
        return Stream.concat(points, Stream.of(dimension.cap(), dimension.floor()))
                .mapToInt(number -> number == null ? 0 : decimals(number))
                .max()
                .orElse(0);
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private void check(Condition condition) {
        if (condition.fact().recordType() == RecordType.SCORE) {
            condition.demand().values().forEach(value -> {
                if (value instanceof BigDecimal threshold) {
                    check(condition.fact().name(), threshold, condition.source());
                }
            });
        }
    }

    private void check(Grades.Mark mark) {
        if (mark.from() != null) {
            check(mark.dimension(), mark.from(), mark.source());
        }
    }

    private void check(String sum, BigDecimal threshold, Source source) {
        int most = decimals.getOrDefault(sum, Integer.MAX_VALUE);
        if (decimals(threshold) > most) {
            problems.add(
                    ProblemKind.THRESHOLD,
                    source,
                    most == 0
                            ? "a whole number, as all these points are"
                            : "at most %s decimals, as these points have".formatted(most),
                    Phrases.plain(threshold) + ", which no sum of points can equal",
                    suggestion(threshold, most));
        }
    }

    /** For a fraction of one, what was typed before its percent sign. */
    private static String suggestion(BigDecimal threshold, int most) {
        BigDecimal percent = threshold.multiply(HUNDRED);
        if (threshold.abs().compareTo(BigDecimal.ONE) < 0 && decimals(percent) <= most) {
            return "%s, if the cell shows %s %%".formatted(Phrases.plain(percent), Phrases.plain(percent));
        }
        return Phrases.plain(threshold.setScale(most, RoundingMode.UP));
    }
}
