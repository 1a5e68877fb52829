package dev.winnow.release.impact;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.evaluation.Contribution;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.table.TableKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What comes of two policies, the slow and obvious way: every figure counted over all leads anew. */
final class SlowImpact {

    private final Policy policyBefore;
    private final Policy policyAfter;
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(SeenLead seen, Evaluation before, Evaluation after) {

        boolean moved() {
            return !stage(before).equals(stage(after))
                    || before.score().total().compareTo(after.score().total()) != 0;
        }
    }

    SlowImpact(Policy policyBefore, Policy policyAfter, List<SeenLead> leads) {
        this.policyBefore = policyBefore;
        this.policyAfter = policyAfter;
        leads.forEach(seen -> pairs.add(new Pair(
                seen,
                evaluate(policyBefore, seen.facts(), seen.asOf()),
                evaluate(policyAfter, seen.facts(), seen.asOf()))));
    }

    private static Evaluation evaluate(Policy policy, JsonNode facts, Instant asOf) {
        Lead lead = TestPolicy.lead(policy, facts, asOf);
        return Evaluator.evaluate(policy, lead);
    }

    private static String stage(Evaluation evaluation) {
        return evaluation.stage().recommended();
    }

    Map<String, Long> migrations() {
        return pairs.stream()
                .collect(groupingBy(pair -> stage(pair.before) + " to " + stage(pair.after), TreeMap::new, counting()));
    }

    List<String> moved() {
        return pairs.stream()
                .filter(Pair::moved)
                .map(pair -> pair.seen.id())
                .sorted()
                .toList();
    }

    Map<String, Long> rows() {
        TreeMap<String, Long> rows = new TreeMap<>();
        for (Pair pair : pairs) {
            if (pair.moved()) {
                Stream.concat(policyBefore.rows().stream(), policyAfter.rows().stream())
                        .map(placed -> placed.row().id())
                        .distinct()
                        .filter(row -> !Objects.equals(
                                part(policyBefore, pair.before, row), part(policyAfter, pair.after, row)))
                        .forEach(row -> rows.merge(row, 1L, Long::sum));
            }
        }
        return rows;
    }

    /** What a row does to stage or total; empty where it does nothing. */
    private static String part(Policy policy, Evaluation evaluation, String row) {
        for (Contribution contribution : evaluation.contributions()) {
            if (contribution.finding().row().id().equals(row)) {
                return contribution.counted().stripTrailingZeros().toPlainString() + " points";
            }
        }
        if (evaluation.route() != null) {
            return evaluation.route().row().id().equals(row) ? "route" : "";
        }
        boolean isGate = policy.hasRow(row) && policy.row(row).table().kind() == TableKind.GATE;
        return isGate && evaluation.held().contains(row) ? "gate" : "";
    }

    BigDecimal meanBefore() {
        return mean(Pair::before);
    }

    BigDecimal meanAfter() {
        return mean(Pair::after);
    }

    private BigDecimal mean(Function<Pair, Evaluation> which) {
        return pairs.stream()
                .map(pair -> which.apply(pair).score().total())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(pairs.size()), 2, RoundingMode.HALF_UP);
    }

    BigDecimal medianAfter() {
        List<BigDecimal> totals =
                pairs.stream().map(pair -> pair.after.score().total()).sorted().toList();
        BigDecimal upper = totals.get(totals.size() / 2);
        return totals.size() % 2 == 1
                ? upper
                : upper.add(totals.get(totals.size() / 2 - 1)).multiply(new BigDecimal("0.5"));
    }

    long withTotalAfter(BigDecimal from, BigDecimal to) {
        return pairs.stream()
                .map(pair -> pair.after.score().total())
                .filter(total -> total.compareTo(from) >= 0 && total.compareTo(to) < 0)
                .count();
    }

    long inWeekAfter(LocalDate monday, String stage) {
        return pairs.stream()
                .filter(pair -> stage(pair.after).equals(stage))
                .map(pair -> LocalDate.ofInstant(pair.seen.decidedAt(), ZoneOffset.UTC))
                .filter(day -> !day.isBefore(monday) && day.isBefore(monday.plusDays(7)))
                .count();
    }
}
