package dev.winnow.policy.analysis;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds score rows that differ in the range of one number, and whose ranges overlap at an end or leave out at most one
 * unit between them. A range within another is a further step, a single value isn't a range, and a wider gap, or an
 * overlap with a third range that continues one of the two, may be meant.
 */
final class AdjacentRanges {

    private final List<Problem> found;

    AdjacentRanges(List<Problem> found) {
        this.found = found;
    }

    /** What rows have in common whose ranges of a fact are compared. */
    private record Question(String table, List<Integer> times, String path, Box others) {}

    private record Range(AnalyzedRow row, Fact fact, Spans spans) {

        /** The cell that starts or ends the range. */
        Source source() {
            return row.row().conditions().stream()
                    .filter(condition -> condition.fact().path().equals(fact.path()))
                    .map(Condition::source)
                    .findFirst()
                    .orElse(row.row().source());
        }
    }

    void find(List<AnalyzedRow> rows) {
        Map<Question, List<Range>> ranges = new LinkedHashMap<>();
        for (AnalyzedRow row : rows) {
            if (row.canHold() && row.row().effect() instanceof RowEffect.Points points) {
                List<Integer> times = List.of(points.atLeast(), points.atMost());
                row.box().values().values().stream()
                        .filter(AdjacentRanges::isRange)
                        .forEach(side -> ranges.computeIfAbsent(
                                        new Question(
                                                row.table().name(),
                                                times,
                                                side.fact().path(),
                                                row.box().without(side.fact())),
                                        question -> new ArrayList<>())
                                .add(new Range(row, side.fact(), (Spans) side.values())));
            }
        }
        ranges.values().forEach(this::compare);
    }

    private static boolean isRange(Box.Side side) {
        FactType.Kind kind = side.fact().type().kind();
        return (kind == FactType.Kind.WHOLE || kind == FactType.Kind.DECIMAL)
                && side.values() instanceof Spans spans
                && spans.spans().size() == 1
                && !spans.least().equals(spans.most());
    }

    private void compare(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(
                Comparator.comparing((Range range) -> range.spans.least()).thenComparing(range -> range.spans.most()));
        Range highest = sorted.get(0);
        for (Range next : sorted.subList(1, sorted.size())) {
            if (next.spans.most().compareTo(highest.spans.most()) > 0) {
                if (!isContinued(highest, next, sorted)) {
                    compare(highest, next);
                }
                highest = next;
            }
        }
    }

    /** Whether a third range starts where the lower ends, or ends where the upper starts: then the overlap is meant. */
    private static boolean isContinued(Range lower, Range upper, List<Range> ranges) {
        BigInteger start = lower.spans.most().add(BigInteger.ONE);
        BigInteger end = upper.spans.least().subtract(BigInteger.ONE);
        return ranges.stream()
                .filter(other -> other != lower && other != upper)
                .anyMatch(other ->
                        other.spans.least().equals(start) || other.spans.most().equals(end));
    }

    private void compare(Range lower, Range upper) {
        BigInteger start = upper.spans.least();
        BigInteger end = lower.spans.most();
        BigInteger between = start.subtract(end).subtract(BigInteger.ONE);
        BigInteger unit = BigInteger.TEN.pow(lower.fact.type().decimals());
        if (between.signum() < 0 && !start.equals(lower.spans.least())) {
            found.add(new Problem(
                    ProblemKind.OVERLAP,
                    upper.source(),
                    "a range that starts where that of " + lower.row.place() + " ends",
                    both(lower, start, end) + " in both ranges, so that both rows count",
                    "the same number below which one range ends and from which the next starts"));
        } else if (between.signum() > 0 && between.compareTo(unit) <= 0) {
            found.add(new Problem(
                    ProblemKind.GAP,
                    upper.source(),
                    "a range that starts where that of " + lower.row.place() + " ends",
                    both(lower, end.add(BigInteger.ONE), start.subtract(BigInteger.ONE)) + " in neither range",
                    "the same number below which one range ends and from which the next starts"));
        }
    }

    /** {@code Employees from 50 to 59 people}. */
    private static String both(Range range, BigInteger least, BigInteger most) {
        String values = least.equals(most)
                ? Phrases.value(Steps.value(range.fact, least), range.fact)
                : Phrases.bounds(Spans.between(least, most), range.fact);
        return range.fact.label() + " " + values;
    }
}
