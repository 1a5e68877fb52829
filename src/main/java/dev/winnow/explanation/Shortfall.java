package dev.winnow.explanation;

import dev.winnow.lead.Score;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import java.math.BigDecimal;
import java.util.List;

/**
 * The points that a condition on points lacks, and the points that each improvement adds. Both are counted in
 * ten-thousandths of a point: neither points nor bounds have more decimals.
 */
final class Shortfall {

    private static final int DECIMALS = 4;

    /** More than a few improvements can add together. */
    private static final long UNREACHABLE = 1L << 62;

    private static final long MAX_GAIN = UNREACHABLE / (PointSearch.MAX_IMPROVEMENTS + 1);

    private final BigDecimal start;
    private final long least;
    private final long most;
    private final long[] gains;
    private final long[] highest;
    private final long[] lowest;

    /** @throws ArithmeticException if an improvement adds more than 10^14 points */
    Shortfall(Condition condition, Score score, List<ScoreImprovements.Improvement> improvements) {
        String name = condition.fact().name();
        this.start = ScoreImprovements.points(score, name);
        this.least = least(condition.demand());
        this.most = most(condition.demand());
        int count = improvements.size();
        this.gains = new long[count];
        this.highest = new long[count + 1];
        this.lowest = new long[count + 1];
        for (int index = count - 1; index >= 0; index--) {
            long gain = gain(improvements.get(index).gain(name));
            gains[index] = gain;
            highest[index] = index == count - 1 ? gain : Math.max(gain, highest[index + 1]);
            lowest[index] = index == count - 1 ? gain : Math.min(gain, lowest[index + 1]);
        }
    }

    /** The points that one improvement adds. */
    long gain(int improvement) {
        return gains[improvement];
    }

    /**
     * Whether {@code more} improvements, from index {@code from} on, can meet the condition. Exact if {@code more} is
     * 0, otherwise an upper bound.
     *
     * @param added points that the chosen improvements add
     */
    boolean canBeMet(long added, int from, int more) {
        return added + more * highest[from] >= least && added + more * lowest[from] <= most;
    }

    private long least(Demand demand) {
        return demand.match(new Demand.Functions<>(
                is -> missing(is.value()),
                Shortfall::unexpected,
                Shortfall::unexpected,
                this::least,
                range -> missing(range.from()),
                Shortfall::unexpected,
                Shortfall::unexpected));
    }

    private long least(Demand.Compared compared) {
        return switch (compared.operator()) {
            case AT_LEAST -> missing(compared.bound());
            case ABOVE -> missing(compared.bound()) + 1;
            case AT_MOST, BELOW -> -UNREACHABLE;
        };
    }

    private long most(Demand demand) {
        return demand.match(new Demand.Functions<>(
                is -> missing(is.value()),
                Shortfall::unexpected,
                Shortfall::unexpected,
                this::most,
                range -> missing(range.below()) - 1,
                Shortfall::unexpected,
                Shortfall::unexpected));
    }

    private long most(Demand.Compared compared) {
        return switch (compared.operator()) {
            case AT_LEAST, ABOVE -> UNREACHABLE;
            case AT_MOST -> missing(compared.bound());
            case BELOW -> missing(compared.bound()) - 1;
        };
    }

    private static long unexpected(Demand demand) {
        throw new IllegalStateException("not a condition on points: " + demand);
    }

    /** The distance to a bound, which can be any number. */
    private long missing(Object bound) {
        BigDecimal missing = ((BigDecimal) bound).subtract(start).movePointRight(DECIMALS);
        BigDecimal unreachable = BigDecimal.valueOf(UNREACHABLE);
        return missing.min(unreachable).max(unreachable.negate()).longValueExact();
    }

    private static long gain(BigDecimal points) {
        long gain = points.movePointRight(DECIMALS).longValueExact();
        if (gain > MAX_GAIN || gain < -MAX_GAIN) {
            throw new ArithmeticException("an improvement of " + points + " points");
        }
        return gain;
    }
}
