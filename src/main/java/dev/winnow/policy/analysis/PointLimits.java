package dev.winnow.policy.analysis;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the points that each dimension can reach, and reports caps and floors that can't be reached. */
final class PointLimits {

    private final Vocabulary vocabulary;
    private final Domains domains;
    private final List<Problem> found;

    private @Nullable BigDecimal totalMost = BigDecimal.ZERO;
    private @Nullable BigDecimal totalLeast = BigDecimal.ZERO;

    PointLimits(Vocabulary vocabulary, Domains domains, List<Problem> found) {
        this.vocabulary = vocabulary;
        this.domains = domains;
        this.found = found;
    }

    /** Restricts the facts of the score to the points that rows can give. */
    void apply(List<Dimension> dimensions, List<AnalyzedRow> rows) {
        for (Dimension dimension : dimensions) {
            List<AnalyzedRow> ofDimension = rows.stream()
                    .filter(row -> dimension.name().equals(row.table().dimension()))
                    .toList();
            PointSums sums = new PointSums(ofDimension, domains);
            BigDecimal most = sums.most();
            BigDecimal least = sums.least();
            if (!ofDimension.isEmpty()) {
                report(dimension, most, least, sheet(ofDimension.get(0)));
            }
            most = bounded(most, dimension.cap(), dimension);
            least = bounded(least, dimension.floor(), dimension);
            narrow("score." + dimension.name(), least, most);
            totalMost = totalMost == null || most == null ? null : totalMost.add(most);
            totalLeast = totalLeast == null || least == null ? null : totalLeast.add(least);
        }
        narrow("score.total", totalLeast, totalMost);
    }

    private void report(Dimension dimension, @Nullable BigDecimal most, @Nullable BigDecimal least, Source source) {
        if (dimension.cap() != null && most != null && most.compareTo(dimension.cap()) < 0) {
            found.add(new Problem(
                    ProblemKind.CAP_OUT_OF_REACH,
                    source,
                    "rows of " + dimension.label() + " that can reach its cap of " + Phrases.plain(dimension.cap()),
                    "at most " + Phrases.plain(most) + " points from all of them",
                    "a cap of " + Phrases.plain(most) + " at most, or rows with more points"));
        }
        if (dimension.floor() != null && least != null && least.compareTo(dimension.floor()) > 0) {
            found.add(new Problem(
                    ProblemKind.CAP_OUT_OF_REACH,
                    source,
                    "rows of " + dimension.label() + " that can reach its floor of " + Phrases.plain(dimension.floor()),
                    least.signum() == 0
                            ? "no row with negative points"
                            : "at least " + Phrases.plain(least) + " points from all of them",
                    "a floor of " + Phrases.plain(least) + " at least, or rows with more negative points"));
        }
    }

    private static Source sheet(AnalyzedRow row) {
        return new Source(row.table().workbook(), row.table().sheet(), 0, "");
    }

    /** A sum within cap and floor; for an unbounded sum, the limit. */
    private static @Nullable BigDecimal bounded(
            @Nullable BigDecimal sum, @Nullable BigDecimal limit, Dimension dimension) {
        if (sum == null) {
            return limit;
        }
        BigDecimal bounded = dimension.cap() == null ? sum : sum.min(dimension.cap());
        return dimension.floor() == null ? bounded : bounded.max(dimension.floor());
    }

    private void narrow(String path, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        Fact fact = vocabulary.fact(path);
        if (fact != null) {
            Spans points = least == null ? Spans.all() : Spans.from(Steps.of(fact, least, RoundingMode.FLOOR));
            if (most != null) {
                points = points.and(Spans.to(Steps.of(fact, most, RoundingMode.CEILING)));
            }
            domains.narrow(path, points);
        }
    }
}
