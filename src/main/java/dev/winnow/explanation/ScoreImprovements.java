package dev.winnow.explanation;

import dev.winnow.evaluation.Contribution;
import dev.winnow.lead.Score;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds changes that make rows with points hold, or rows with negative points not hold, and the points each would add.
 */
final class ScoreImprovements {

    private static final int MAX_PER_DIMENSION = 6;

    private final Policy policy;
    private final EvaluatedRecords records;
    private final ProposedChanges base;
    private final WhatIfBudget budget;
    private final Map<String, Integer> timesCounted;
    private final Map<Dimension, List<Improvement>> found = new HashMap<>();

    /** Changes and the score before and after them, with all rows they affect. */
    record Improvement(ProposedChanges changes, Score before, Score after) {

        BigDecimal gain(String dimension) {
            return points(after, dimension).subtract(points(before, dimension));
        }
    }

    /**
     * @param records with the base changes applied
     * @param base changes that are made anyway
     */
    ScoreImprovements(EvaluatedRecords records, ProposedChanges base, WhatIfBudget budget) {
        this.policy = records.policy();
        this.records = records;
        this.base = base;
        this.budget = budget;
        this.timesCounted = records.evaluation().contributions().stream()
                .collect(Collectors.toMap(
                        contribution -> contribution.finding().row().id(), Contribution::times, Math::max));
    }

    /** @param name of a dimension, or {@code total} */
    static BigDecimal points(Score score, String name) {
        BigDecimal points = name.equals("total") ? score.total() : score.points(name);
        return points == null ? BigDecimal.ZERO : points;
    }

    /** The improvements that add to the points in these conditions. */
    List<Improvement> towards(List<Condition> onPoints) {
        List<String> names =
                onPoints.stream().map(condition -> condition.fact().name()).toList();
        List<Improvement> improvements = new ArrayList<>();
        for (Dimension dimension : policy.dimensions()) {
            if (names.contains(dimension.name()) || names.contains("total")) {
                improvements.addAll(found.computeIfAbsent(dimension, this::find));
            }
        }
        improvements.removeIf(improvement ->
                names.stream().noneMatch(name -> improvement.gain(name).signum() > 0));
        return improvements;
    }

    /** The strongest improvements of a dimension, by the points of the rows they target; none if its cap is reached. */
    private List<Improvement> find(Dimension dimension) {
        Score now = records.evaluation().points();
        if (dimension.cap() != null && points(now, dimension.name()).compareTo(dimension.cap()) >= 0) {
            return List.of();
        }
        Map<ProposedChanges, BigDecimal> candidates = new LinkedHashMap<>();
        for (DecisionTable table : policy.tables()) {
            if (dimension.name().equals(table.dimension())) {
                table.rows().forEach(row -> addCandidates(row, candidates));
            }
        }
        List<Improvement> improvements = new ArrayList<>();
        candidates.entrySet().stream()
                .sorted(Map.Entry.<ProposedChanges, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparingInt(ProposedChanges::size))))
                .limit(MAX_PER_DIMENSION)
                .map(Map.Entry::getKey)
                .forEach(changes -> addImprovement(changes, improvements));
        return improvements;
    }

    private void addImprovement(ProposedChanges changes, List<Improvement> improvements) {
        ProposedChanges all = base.and(changes);
        Score after = all == null ? null : budget.points(all);
        if (after != null) {
            improvements.add(new Improvement(changes, records.evaluation().points(), after));
        }
    }

    private void addCandidates(Row row, Map<ProposedChanges, BigDecimal> candidates) {
        RowEffect.Points effect = (RowEffect.Points) row.effect();
        BigDecimal points = effect.points();
        if (points.signum() > 0 && !countsAlready(row, effect)) {
            add(ProposedChanges.meeting(row.conditions(), records), points, candidates);
        }
        if (points.signum() < 0 && records.evaluation().held().contains(row.id())) {
            row.conditions()
                    .forEach(
                            condition -> add(ProposedChanges.against(condition, records), points.negate(), candidates));
        }
    }

    private static void add(
            @Nullable ProposedChanges changes, BigDecimal points, Map<ProposedChanges, BigDecimal> candidates) {
        if (changes != null && changes.size() > 0) {
            candidates.merge(changes, points, BigDecimal::add);
        }
    }

    private boolean countsAlready(Row row, RowEffect.Points effect) {
        Integer times = timesCounted.get(row.id());
        return times != null && (row.repeatedType() == null || times >= effect.atMost());
    }
}
