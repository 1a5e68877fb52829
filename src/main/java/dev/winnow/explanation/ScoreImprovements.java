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

/** Finds rows that people could make hold, or keep from taking points away, and what that would add to the points. */
final class ScoreImprovements {

    private static final int MOST_A_DIMENSION = 6;

    private final Policy policy;
    private final EvaluatedRecords records;
    private final ProposedChanges base;
    private final WhatIfBudget budget;
    private final Map<String, Integer> timesCounted;
    private final Map<Dimension, List<Improvement>> found = new HashMap<>();

    /** What one proposal would add, by whatever rows it makes hold. */
    record Improvement(ProposedChanges proposal, Score before, Score after) {

        BigDecimal gain(String dimension) {
            return points(after, dimension).subtract(points(before, dimension));
        }
    }

    /**
     * @param records as they would be after the base
     * @param base what is to be changed anyway
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

    /** @param name a dimension's, or {@code total} */
    static BigDecimal points(Score score, String name) {
        BigDecimal points = name.equals("total") ? score.total() : score.points(name);
        return points == null ? BigDecimal.ZERO : points;
    }

    /** Those that add to what these conditions on points look at. */
    List<Improvement> towards(List<Condition> onPoints) {
        List<String> names =
                onPoints.stream().map(condition -> condition.fact().name()).toList();
        List<Improvement> boosts = new ArrayList<>();
        for (Dimension dimension : policy.dimensions()) {
            if (names.contains(dimension.name()) || names.contains("total")) {
                boosts.addAll(found.computeIfAbsent(dimension, this::find));
            }
        }
        boosts.removeIf(
                boost -> names.stream().noneMatch(name -> boost.gain(name).signum() > 0));
        return boosts;
    }

    /** The strongest of a dimension, by the points of all its rows that they are meant for; none where its cap is reached. */
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
        List<Improvement> boosts = new ArrayList<>();
        candidates.entrySet().stream()
                .sorted(Map.Entry.<ProposedChanges, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparingInt(ProposedChanges::size))))
                .limit(MOST_A_DIMENSION)
                .map(Map.Entry::getKey)
                .forEach(proposal -> addBoost(proposal, boosts));
        return boosts;
    }

    private void addBoost(ProposedChanges proposal, List<Improvement> boosts) {
        ProposedChanges all = base.and(proposal);
        Score after = all == null ? null : budget.points(all);
        if (after != null) {
            boosts.add(new Improvement(proposal, records.evaluation().points(), after));
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
            @Nullable ProposedChanges proposal, BigDecimal points, Map<ProposedChanges, BigDecimal> candidates) {
        if (proposal != null && proposal.size() > 0) {
            candidates.merge(proposal, points, BigDecimal::add);
        }
    }

    private boolean countsAlready(Row row, RowEffect.Points effect) {
        Integer times = timesCounted.get(row.id());
        return times != null && (row.repeatedType() == null || times >= effect.atMost());
    }
}
