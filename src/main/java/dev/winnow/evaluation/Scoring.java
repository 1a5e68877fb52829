package dev.winnow.evaluation;

import dev.winnow.lead.Occurrence;
import dev.winnow.lead.Score;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.table.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Folds the scoring rows that held into points: times, decay, rounding, then cap and floor of each dimension. */
final class Scoring {

    private final List<Contribution> contributions = new ArrayList<>();
    private final List<DimensionPoints> dimensions = new ArrayList<>();
    private final Policy policy;

    Scoring(Policy policy, List<Finding> findings) {
        this.policy = policy;
        for (Dimension dimension : policy.dimensions()) {
            BigDecimal sum = BigDecimal.ZERO.setScale(dimension.decimals());
            for (Finding finding : findings) {
                if (dimension.name().equals(finding.table().dimension())) {
                    Contribution contribution = contribution(finding, dimension);
                    contributions.add(contribution);
                    sum = sum.add(contribution.counted());
                }
            }
            dimensions.add(new DimensionPoints(dimension.name(), bounded(sum, dimension), dimension.cap()));
        }
    }

    List<Contribution> contributions() {
        return contributions;
    }

    Score score() {
        Map<String, BigDecimal> points = new HashMap<>();
        dimensions.forEach(dimension -> points.put(dimension.name(), dimension.points()));
        return new Score(total(), points);
    }

    Scorecard scorecard() {
        Score score = score();
        String grade = policy.grades().grade(name -> Objects.requireNonNull(score.points(name), name));
        return new Scorecard(total(), grade, dimensions);
    }

    private BigDecimal total() {
        return dimensions.stream().map(DimensionPoints::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Contribution contribution(Finding finding, Dimension dimension) {
        Outcome.Points outcome = (Outcome.Points) finding.row().outcome();
        BigDecimal none = BigDecimal.ZERO.setScale(dimension.decimals());
        if (finding.occurrences().isEmpty()) {
            return new Contribution(finding, dimension.name(), 1, outcome.points(), none, none);
        }
        List<Occurrence> counted =
                finding.occurrences().stream().limit(outcome.atMost()).toList();
        BigDecimal points = outcome.points().multiply(BigDecimal.valueOf(counted.size()));
        BigDecimal left = outcome.points()
                .multiply(counted.stream()
                        .map(occurrence -> factor(occurrence, dimension))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal rounded = left.setScale(dimension.decimals(), RoundingMode.HALF_UP);
        return new Contribution(
                finding,
                dimension.name(),
                counted.size(),
                points,
                exact(left.subtract(points), dimension),
                exact(rounded.subtract(left), dimension));
    }

    /** Without zeros at its end that say nothing. */
    private static BigDecimal exact(BigDecimal points, Dimension dimension) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < dimension.decimals() ? stripped.setScale(dimension.decimals()) : stripped;
    }

    private static BigDecimal factor(Occurrence occurrence, Dimension dimension) {
        Integer halfLife = dimension.halfLifeDays();
        return halfLife == null ? BigDecimal.ONE : Decay.factor(occurrence.daysAgo(), halfLife);
    }

    private static BigDecimal bounded(BigDecimal sum, Dimension dimension) {
        if (dimension.cap() != null && sum.compareTo(dimension.cap()) > 0) {
            return dimension.cap();
        }
        return dimension.floor() != null && sum.compareTo(dimension.floor()) < 0 ? dimension.floor() : sum;
    }
}
