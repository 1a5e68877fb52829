package dev.winnow.evaluation;

import dev.winnow.lead.Occurrence;
import dev.winnow.lead.Score;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.table.RowEffect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Computes points from the score rows that hold: times, decay, rounding, then cap and floor of each dimension. */
final class Scoring {

    private final Policy policy;
    private final Map<Integer, Contribution> known;
    private final List<Contribution> contributions = new ArrayList<>();
    private final List<DimensionPoints> dimensions = new ArrayList<>();
    private final Score score;

    /** @param known contributions of an earlier evaluation, by the row's place; used where the finding is the same */
    Scoring(Policy policy, List<Finding> findings, Map<Integer, Contribution> known) {
        this.policy = policy;
        this.known = known;
        Map<String, BigDecimal> points = new HashMap<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Dimension dimension : policy.dimensions()) {
            BigDecimal sum = bounded(sum(dimension, findings), dimension);
            dimensions.add(new DimensionPoints(dimension.name(), sum, dimension.cap()));
            points.put(dimension.name(), sum);
            total = total.add(sum);
        }
        this.score = new Score(total, points);
    }

    private BigDecimal sum(Dimension dimension, List<Finding> findings) {
        BigDecimal sum = BigDecimal.ZERO.setScale(dimension.decimals());
        for (Finding finding : findings) {
            if (dimension.name().equals(finding.table().dimension())) {
                Contribution before = known.get(finding.placed().place());
                Contribution contribution =
                        before != null && before.finding().equals(finding) ? before : contribution(finding, dimension);
                contributions.add(contribution);
                sum = sum.add(contribution.counted());
            }
        }
        return sum;
    }

    List<Contribution> contributions() {
        return contributions;
    }

    Score score() {
        return score;
    }

    Scorecard scorecard() {
        String grade = policy.grades().grade(name -> Objects.requireNonNull(score.points(name), name));
        return new Scorecard(score.total(), grade, dimensions);
    }

    private static Contribution contribution(Finding finding, Dimension dimension) {
        RowEffect.Points effect = (RowEffect.Points) finding.row().effect();
        List<Occurrence> occurrences = finding.occurrences();
        if (occurrences.isEmpty()) {
            return undecayed(finding, dimension, 1, effect.points());
        }
        int times = Math.min(occurrences.size(), effect.atMost());
        BigDecimal points = effect.points().multiply(BigDecimal.valueOf(times));
        Integer halfLife = dimension.halfLifeDays();
        if (halfLife == null) {
            return undecayed(finding, dimension, times, points);
        }
        BigDecimal factors = BigDecimal.ZERO;
        for (int index = 0; index < times; index++) {
            factors = factors.add(Decay.factor(occurrences.get(index).daysAgo(), halfLife));
        }
        BigDecimal left = effect.points().multiply(factors);
        BigDecimal rounded = left.setScale(dimension.decimals(), RoundingMode.HALF_UP);
        return new Contribution(finding, dimension.name(), times, points, left, rounded);
    }

    private static Contribution undecayed(Finding finding, Dimension dimension, int times, BigDecimal points) {
        return new Contribution(finding, dimension.name(), times, points, points, points);
    }

    private static BigDecimal bounded(BigDecimal sum, Dimension dimension) {
        if (dimension.cap() != null && sum.compareTo(dimension.cap()) > 0) {
            return dimension.cap();
        }
        return dimension.floor() != null && sum.compareTo(dimension.floor()) < 0 ? dimension.floor() : sum;
    }
}
