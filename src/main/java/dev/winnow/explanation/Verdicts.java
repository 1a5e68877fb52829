package dev.winnow.explanation;

import dev.winnow.evaluation.Contribution;
import dev.winnow.lead.Occurrence;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.ActionTemplate;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the verdict on each condition of a row, according to the compiled rules. */
final class Verdicts {

    private final EvaluatedRecords records;
    private final Wording wording;

    Verdicts(EvaluatedRecords records, Wording wording) {
        this.records = records;
        this.wording = wording;
    }

    /**
     * The verdicts on a row's conditions in column order, then on how often the row must hold if that is more than
     * once. All are true exactly if the row holds. Conditions on activities or signals are judged on the one that meets
     * most of them.
     */
    List<ConditionVerdict> of(PlacedRow placed) {
        Row row = placed.row();
        Map<RecordType, @Nullable Occurrence> nearest = new EnumMap<>(RecordType.class);
        List<ConditionVerdict> verdicts = new ArrayList<>();
        for (Condition condition : row.conditions()) {
            RecordType recordType = condition.fact().recordType();
            verdicts.add(
                    recordType.isRepeated()
                            ? ofRepeated(condition, nearest.computeIfAbsent(recordType, key -> nearest(row, key)))
                            : ofOne(condition));
        }
        addHowOften(placed, verdicts);
        return verdicts;
    }

    /** The verdicts that keep the row from holding. */
    List<ConditionVerdict> unmet(PlacedRow placed) {
        return of(placed).stream()
                .filter(verdict -> verdict.verdict() != Verdict.TRUE)
                .toList();
    }

    private ConditionVerdict ofOne(Condition condition) {
        Object found = records.value(condition.fact());
        boolean holds = records.holds(condition);
        return verdict(
                condition,
                holds ? Verdict.TRUE : kind(condition, found),
                found,
                holds ? wording.held(List.of(condition), found) : wording.unmet(condition, found));
    }

    private ConditionVerdict ofRepeated(Condition condition, @Nullable Occurrence nearest) {
        Object found = nearest == null ? null : condition.fact().in(nearest);
        boolean holds = nearest != null && records.holds(condition, nearest);
        return verdict(
                condition,
                holds ? Verdict.TRUE : kind(condition, found),
                found,
                holds
                        ? wording.held(List.of(condition), found)
                        : wording.unmetByNearest(condition, nearest == null, found));
    }

    private static ConditionVerdict verdict(Condition condition, Verdict verdict, @Nullable Object found, String text) {
        RequiredValue demanded = RequiredValue.by(condition.demand());
        return new ConditionVerdict(
                verdict,
                condition.fact().path(),
                found,
                demanded.operator(),
                demanded.value(),
                text,
                condition.source());
    }

    /**
     * The activity or signal that meets most of a row's conditions; of several, the one that meets the first columns,
     * then the most recent; null if there is none.
     */
    private @Nullable Occurrence nearest(Row row, RecordType repeated) {
        List<Condition> conditions = row.conditions(repeated);
        return records.occurrences(repeated).stream()
                .<Met>map(record -> new Met(
                        record,
                        conditions.stream()
                                .map(condition -> records.holds(condition, record))
                                .toList()))
                .max(Comparator.comparingInt(Met::count)
                        .thenComparingInt(Met::untilFirstUnmet)
                        .thenComparing(met -> met.record().daysAgo(), Comparator.reverseOrder()))
                .map(Met::record)
                .orElse(null);
    }

    private record Met(Occurrence record, List<Boolean> conditions) {

        private int count() {
            return Collections.frequency(conditions, true);
        }

        private int untilFirstUnmet() {
            return conditions.contains(false) ? conditions.indexOf(false) : conditions.size();
        }
    }

    private void addHowOften(PlacedRow placed, List<ConditionVerdict> verdicts) {
        Row row = placed.row();
        RecordType repeated = row.repeatedType();
        if (repeated == null || !(row.effect() instanceof RowEffect.Points points) || points.atLeast() == 1) {
            return;
        }
        long times = records.howManyMeet(row.conditions(repeated), repeated);
        Source cell = placed.table().cell(row, ActionTemplate.AT_LEAST);
        verdicts.add(new ConditionVerdict(
                times >= points.atLeast() ? Verdict.TRUE : times == 0 ? Verdict.MISSING : Verdict.FALSE,
                repeated == RecordType.ACTIVITY ? "activities" : "signals",
                times,
                "atLeast",
                (long) points.atLeast(),
                wording.howOften(times, points.atLeast()),
                cell));
    }

    private Verdict kind(Condition condition, @Nullable Object found) {
        Fact fact = condition.fact();
        if (fact.recordType() == RecordType.SCORE && wouldHoldWithoutCaps(condition)) {
            return Verdict.CAPPED;
        }
        if ("sales".equals(fact.changedBy()) || "marketing".equals(fact.changedBy())) {
            return Verdict.HUMAN;
        }
        boolean isMissing = found == null || (found instanceof List<?> list && list.isEmpty());
        return isMissing ? Verdict.MISSING : Verdict.FALSE;
    }

    private boolean wouldHoldWithoutCaps(Condition condition) {
        String name = condition.fact().name();
        BigDecimal points = records.policy().dimensions().stream()
                .filter(dimension -> dimension.name().equals(name) || name.equals("total"))
                .map(this::uncapped)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return condition.demand().holds(points);
    }

    /** The points of a dimension without its cap. */
    private BigDecimal uncapped(Dimension dimension) {
        BigDecimal sum = records.evaluation().contributions().stream()
                .filter(contribution -> contribution.dimension().equals(dimension.name()))
                .map(Contribution::counted)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return dimension.floor() == null ? sum : sum.max(dimension.floor());
    }
}
