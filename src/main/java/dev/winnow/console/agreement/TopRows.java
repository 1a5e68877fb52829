package dev.winnow.console.agreement;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders the rows of a dimension by the most points that each can give or take: its points times how often it counts at
 * most, within the cap and the floor of the dimension.
 */
final class TopRows {

    private TopRows() {}

    /**
     * A row that gives points.
     *
     * @param times how often it counts at most
     */
    record Scored(Row row, BigDecimal points, int times, BigDecimal most) {}

    /** The most first; rows with the same in the order of their tables. */
    static List<Scored> of(Dimension dimension, List<DecisionTable> tables) {
        return tables.stream()
                .filter(table -> dimension.name().equals(table.dimension()))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.effect() instanceof RowEffect.Points)
                .map(row -> scored(row, (RowEffect.Points) row.effect(), dimension))
                .sorted(Comparator.comparing(Scored::most)
                        .thenComparing(scored -> scored.points().abs())
                        .reversed())
                .toList();
    }

    private static Scored scored(Row row, RowEffect.Points effect, Dimension dimension) {
        int times = row.repeatedType() == null ? 1 : effect.atMost();
        BigDecimal most = effect.points().abs().multiply(BigDecimal.valueOf(times));
        BigDecimal bound = effect.points().signum() < 0 ? dimension.floor() : dimension.cap();
        return new Scored(row, effect.points(), times, within(most, bound));
    }

    private static BigDecimal within(BigDecimal most, @Nullable BigDecimal bound) {
        return bound == null ? most : most.min(bound.abs());
    }
}
