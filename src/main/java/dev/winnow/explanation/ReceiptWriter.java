package dev.winnow.explanation;

import dev.winnow.evaluation.Contribution;
import dev.winnow.evaluation.DimensionPoints;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes the arithmetic of a score line by line, and fails if the lines don't add up to it. */
final class ReceiptWriter {

    private final Policy policy;
    private final Reasons reasons;

    ReceiptWriter(Policy policy, Reasons reasons) {
        this.policy = policy;
        this.reasons = reasons;
    }

    Receipt write(Evaluation evaluation) {
        List<Receipt.Line> lines = new ArrayList<>();
        for (Dimension dimension : policy.dimensions()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Contribution contribution : evaluation.contributions()) {
                if (contribution.dimension().equals(dimension.name())) {
                    addLines(contribution, dimension, lines);
                    sum = sum.add(contribution.afterDecay());
                }
            }
            addBound(dimension, points(dimension, evaluation).subtract(sum), lines);
        }
        Receipt receipt = new Receipt(lines, true);
        requireBalance(receipt, evaluation);
        return receipt;
    }

    private void addLines(Contribution contribution, Dimension dimension, List<Receipt.Line> lines) {
        String row = contribution.finding().row().id();
        String counted =
                contribution.times() < contribution.finding().occurrences().size()
                        ? "; counts " + contribution.times() + " of them"
                        : "";
        lines.add(new Receipt.Line(
                Receipt.Kind.ROW,
                row,
                dimension.name(),
                contribution.points(),
                reasons.text(contribution.finding()) + counted));
        if (contribution.decay().signum() != 0) {
            lines.add(new Receipt.Line(
                    Receipt.Kind.DECAY,
                    row,
                    dimension.name(),
                    contribution.decay(),
                    "Older activity counts less: half every " + dimension.halfLifeDays() + " days"));
        }
    }

    private static void addBound(Dimension dimension, BigDecimal difference, List<Receipt.Line> lines) {
        if (difference.signum() < 0) {
            String text = dimension.label() + " counts at most " + dimension.cap() + " points";
            lines.add(new Receipt.Line(Receipt.Kind.CAP, null, dimension.name(), difference, text));
        } else if (difference.signum() > 0) {
            String text = dimension.label() + " counts at least " + dimension.floor() + " points";
            lines.add(new Receipt.Line(Receipt.Kind.FLOOR, null, dimension.name(), difference, text));
        }
    }

    private static BigDecimal points(Dimension dimension, Evaluation evaluation) {
        return evaluation.score().dimensions().stream()
                .filter(points -> points.name().equals(dimension.name()))
                .map(DimensionPoints::points)
                .findFirst()
                .orElseThrow();
    }

    private static void requireBalance(Receipt receipt, Evaluation evaluation) {
        for (DimensionPoints dimension : evaluation.score().dimensions()) {
            BigDecimal sum = receipt.lines().stream()
                    .filter(line -> line.dimension().equals(dimension.name()))
                    .map(Receipt.Line::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            require(sum, dimension.points(), dimension.name());
        }
        BigDecimal sum = receipt.lines().stream().map(Receipt.Line::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        require(sum, evaluation.score().total(), "total");
    }

    private static void require(BigDecimal sum, BigDecimal points, String what) {
        if (sum.compareTo(points) != 0) {
            throw new IllegalStateException("the receipt of " + what + " adds up to " + sum + ", not to " + points);
        }
    }
}
