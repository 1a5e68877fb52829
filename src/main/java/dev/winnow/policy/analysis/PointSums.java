package dev.winnow.policy.analysis;

import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Computes upper bounds of the points that the rows of a dimension can add up to, before its cap. Of rows with
 * different values of one fact, only compatible ones are added.
 */
final class PointSums {

    private final List<AnalyzedRow> rows;
    private final Domains domains;
    private final Map<String, Integer> uses = new HashMap<>();

    /** The highest points of a row for some values of a fact. */
    private record Best(Values values, BigDecimal points) {}

    /** @param rows the rows of one dimension */
    PointSums(List<AnalyzedRow> rows, Domains domains) {
        this.domains = domains;
        this.rows = rows.stream().filter(AnalyzedRow::canHold).toList();
        rows.forEach(row -> row.box().values().keySet().forEach(path -> uses.merge(path, 1, Integer::sum)));
    }

    /** The highest sum, zero or more; null if unbounded. */
    @Nullable
    BigDecimal most() {
        return sum(1);
    }

    /** The lowest sum, zero or less; null if unbounded. */
    @Nullable
    BigDecimal least() {
        BigDecimal sum = sum(-1);
        return sum == null ? null : sum.negate();
    }

    private @Nullable BigDecimal sum(int sign) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, List<Best>> exclusive = new TreeMap<>();
        for (AnalyzedRow row : rows) {
            RowEffect.Points effect = (RowEffect.Points) row.row().effect();
            BigDecimal points = effect.points().multiply(BigDecimal.valueOf(sign));
            if (points.signum() <= 0) {
                continue;
            }
            if (row.isRepeated()) {
                if (effect.atMost() == Integer.MAX_VALUE) {
                    return null;
                }
                points = points.multiply(BigDecimal.valueOf(effect.atMost()));
            }
            Fact key = row.isRepeated() ? null : key(row);
            if (key == null) {
                sum = sum.add(points);
            } else {
                exclusive
                        .computeIfAbsent(key.path(), path -> new ArrayList<>())
                        .add(new Best(row.box().of(key, domains), points));
            }
        }
        for (List<Best> ofOneFact : exclusive.values()) {
            sum = sum.add(most(ofOneFact));
        }
        return sum;
    }

    /** The single-valued fact that most rows have conditions on. */
    private @Nullable Fact key(AnalyzedRow row) {
        return row.box().values().values().stream()
                .filter(side -> !(side.values() instanceof ChoiceSet))
                .map(Box.Side::fact)
                .filter(fact -> fact.recordType() == RecordType.LEAD)
                .max(Comparator.<Fact>comparingInt(fact -> uses.getOrDefault(fact.path(), 0))
                        .thenComparing(Fact::path))
                .orElse(null);
    }

    /** The points of the best value of a fact. */
    private static BigDecimal most(List<Best> rows) {
        return rows.get(0).values.match(words -> mostOfWords(rows), spans -> mostOfSpans(rows), choices -> {
            throw new IllegalStateException("a fact of several values: " + choices);
        });
    }

    private static BigDecimal mostOfWords(List<Best> rows) {
        BigDecimal ofRest = BigDecimal.ZERO;
        Map<Object, BigDecimal> beyondRest = new HashMap<>();
        for (Best row : rows) {
            WordSet words = (WordSet) row.values;
            BigDecimal change = words.isComplement() ? row.points.negate() : row.points;
            ofRest = words.isComplement() ? ofRest.add(row.points) : ofRest;
            words.items().forEach(item -> beyondRest.merge(item, change, BigDecimal::add));
        }
        BigDecimal rest = ofRest;
        return beyondRest.values().stream().map(rest::add).reduce(rest, BigDecimal::max);
    }

    private static BigDecimal mostOfSpans(List<Best> rows) {
        TreeMap<BigInteger, BigDecimal> changes = new TreeMap<>();
        for (Best row : rows) {
            for (Spans.Span span : ((Spans) row.values).spans()) {
                changes.merge(span.from(), row.points, BigDecimal::add);
                changes.merge(span.to().add(BigInteger.ONE), row.points.negate(), BigDecimal::add);
            }
        }
        return highest(changes.values());
    }

    private static BigDecimal highest(Collection<BigDecimal> changes) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal highest = sum;
        for (BigDecimal change : changes) {
            sum = sum.add(change);
            highest = highest.max(sum);
        }
        return highest;
    }
}
