package dev.winnow.explanation;

import dev.winnow.evaluation.Contribution;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.lead.Score;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Outcome;
import dev.winnow.policy.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds rows that people could make hold, and what that would add to the points. */
final class Boosts {

    private static final int MOST_A_DIMENSION = 4;

    private final Policy policy;
    private final Subjects subjects;
    private final Trials trials;
    private final Map<Dimension, List<Boost>> found = new HashMap<>();

    /** What one row would add if it held, and with it whatever else the same changes bring. */
    record Boost(Proposal proposal, Score before, Score after) {

        BigDecimal gain(String dimension) {
            return points(after, dimension).subtract(points(before, dimension));
        }
    }

    private record Candidate(Proposal proposal, BigDecimal points) {}

    Boosts(Policy policy, Subjects subjects, Trials trials) {
        this.policy = policy;
        this.subjects = subjects;
        this.trials = trials;
    }

    /** @param name a dimension's, or {@code total} */
    static BigDecimal points(Score score, String name) {
        BigDecimal points = name.equals("total") ? score.total() : score.points(name);
        return points == null ? BigDecimal.ZERO : points;
    }

    /** Those that add to what these conditions on points look at. */
    List<Boost> towards(List<Condition> onPoints) {
        List<String> names =
                onPoints.stream().map(condition -> condition.fact().name()).toList();
        List<Boost> boosts = new ArrayList<>();
        for (Dimension dimension : policy.dimensions()) {
            if (names.contains(dimension.name()) || names.contains("total")) {
                boosts.addAll(found.computeIfAbsent(dimension, this::find));
            }
        }
        boosts.removeIf(
                boost -> names.stream().noneMatch(name -> boost.gain(name).signum() > 0));
        return boosts;
    }

    /** The strongest of a dimension; none where its cap is reached. */
    private List<Boost> find(Dimension dimension) {
        Score now = subjects.evaluation().points();
        if (dimension.cap() != null && points(now, dimension.name()).compareTo(dimension.cap()) >= 0) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (DecisionTable table : policy.tables()) {
            if (dimension.name().equals(table.dimension())) {
                table.rows().forEach(row -> addCandidate(row, candidates));
            }
        }
        candidates.sort(Comparator.comparing(Candidate::points)
                .reversed()
                .thenComparing(candidate -> candidate.proposal.size()));
        List<Boost> boosts = new ArrayList<>();
        for (Candidate candidate : candidates.subList(0, Math.min(MOST_A_DIMENSION, candidates.size()))) {
            Evaluation tried = trials.of(candidate.proposal);
            if (tried != null) {
                boosts.add(new Boost(candidate.proposal, now, tried.points()));
            }
        }
        return boosts;
    }

    private void addCandidate(Row row, List<Candidate> candidates) {
        Outcome.Points outcome = (Outcome.Points) row.outcome();
        if (outcome.points().signum() <= 0 || countsAlready(row, outcome)) {
            return;
        }
        Proposal proposal = Proposal.meeting(row.conditions(), subjects, policy.vocabulary());
        if (proposal != null && proposal.size() > 0) {
            candidates.add(new Candidate(proposal, outcome.points()));
        }
    }

    private boolean countsAlready(Row row, Outcome.Points outcome) {
        return subjects.evaluation().contributions().stream()
                .filter(contribution -> contribution.finding().row().equals(row))
                .mapToInt(Contribution::times)
                .anyMatch(times -> row.repeatedSubject() == null || times >= outcome.atMost());
    }
}
