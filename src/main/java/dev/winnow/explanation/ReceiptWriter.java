package dev.winnow.explanation;

import dev.winnow.evaluation.Contribution;
import dev.winnow.evaluation.DimensionPoints;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Finding;
import dev.winnow.lead.Occurrence;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a receipt, and fails if its lines don't add up to the score. */
final class ReceiptWriter {

    private final Policy policy;
    private final Reasons reasons;
    private final Wording wording;
    private final Messages messages;

    ReceiptWriter(Policy policy, Reasons reasons, Wording wording) {
        this.policy = policy;
        this.reasons = reasons;
        this.wording = wording;
        this.messages = wording.messages();
    }

    Receipt write(Evaluation evaluation) {
        List<Receipt.Line> lines = new ArrayList<>();
        for (Dimension dimension : policy.dimensions()) {
            Sum sum = new Sum(dimension, lines);
            for (Contribution contribution : evaluation.contributions()) {
                if (contribution.dimension().equals(dimension.name())) {
                    add(contribution, sum);
                }
            }
            addBound(points(dimension, evaluation), sum);
        }
        Receipt receipt = new Receipt(lines, true);
        requireBalance(receipt, evaluation);
        return receipt;
    }

    /** The lines of one dimension and their sum so far. */
    private static final class Sum {

        private final Dimension dimension;
        private final List<Receipt.Line> lines;
        private BigDecimal points;

        private Sum(Dimension dimension, List<Receipt.Line> lines) {
            this.dimension = dimension;
            this.lines = lines;
            this.points = BigDecimal.ZERO.setScale(dimension.decimals());
        }

        private void add(Receipt.Kind kind, Finding finding, BigDecimal more, String text) {
            add(kind, finding, more, null, text);
        }

        private void add(Receipt.Kind kind, Finding finding, BigDecimal more, @Nullable List<Long> days, String text) {
            points = points.add(more);
            lines.add(new Receipt.Line(
                    kind,
                    finding.row().id(),
                    finding.table().name(),
                    dimension.name(),
                    more,
                    points,
                    days,
                    text,
                    finding.row().source()));
        }

        private void add(Receipt.Kind kind, BigDecimal more, String text) {
            points = points.add(more);
            lines.add(
                    new Receipt.Line(kind, null, null, dimension.name(), more, points, null, text, dimension.source()));
        }
    }

    private void add(Contribution contribution, Sum sum) {
        Finding finding = contribution.finding();
        String text = reasons.text(finding);
        if (contribution.times() < finding.occurrences().size()) {
            text = messages.text("receipt.counted", text, Integer.toString(contribution.times()));
        }
        sum.add(Receipt.Kind.ROW, finding, contribution.points(), text);
        if (contribution.decay().signum() != 0) {
            String decay = messages.text("receipt.decay", String.valueOf(sum.dimension.halfLifeDays()));
            List<Long> days = finding.occurrences().stream()
                    .limit(contribution.times())
                    .map(Occurrence::daysAgo)
                    .toList();
            sum.add(Receipt.Kind.DECAY, finding, contribution.decay(), days, decay);
        }
        if (contribution.rounding().signum() != 0) {
            String rounding = messages.text("receipt.rounding", sum.dimension.decimals());
            sum.add(Receipt.Kind.ROUNDING, finding, contribution.rounding(), rounding);
        }
    }

    private void addBound(BigDecimal points, Sum sum) {
        BigDecimal difference = points.subtract(sum.points);
        if (difference.signum() < 0) {
            sum.add(Receipt.Kind.CAP, difference, bound("receipt.cap", sum.dimension, points));
        } else if (difference.signum() > 0) {
            sum.add(Receipt.Kind.FLOOR, difference, bound("receipt.floor", sum.dimension, points));
        }
    }

    private String bound(String message, Dimension dimension, BigDecimal points) {
        return messages.text(message, dimension.label(), wording.bound(points));
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
