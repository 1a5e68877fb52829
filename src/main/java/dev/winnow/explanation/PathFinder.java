package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.Finding;
import dev.winnow.lead.Score;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Searches a smallest set of changes that reaches the next stage. Candidates are changes that keep a route from
 * holding, changes that meet the conditions of a gate, and, for conditions on points, a few more rows that people can
 * make hold. Each set is verified by evaluating it, then shortened as long as it still reaches the stage.
 */
final class PathFinder {

    private static final int MAX_ROUTES = 3;

    private final Evaluated start;
    private final Ladder ladder;
    private final Wording wording;
    private final WhatIfBudget budget;
    private final Blockers blockers;
    private final List<ProposedChanges> promising = new ArrayList<>();

    PathFinder(Evaluated start, Wording wording) {
        this.start = start;
        this.ladder = start.policy().ladder();
        this.wording = wording;
        this.budget = new WhatIfBudget(start);
        this.blockers = new Blockers(wording.messages());
    }

    /**
     * The result of the search; no path and no blockers at the top of the ladder.
     *
     * @param path null if none was found
     * @param blocked what blocks the next stage, if no path was found
     */
    record Found(@Nullable Path path, List<Unmet> blocked) {}

    Found find() {
        Stage next = ladder.above(ladder.stage(start.evaluation().stage().recommended()));
        if (next == null) {
            return new Found(null, List.of());
        }
        collect(start, ProposedChanges.NONE, next, 0);
        promising.sort(Comparator.comparingInt(ProposedChanges::size));
        for (ProposedChanges proposed : promising) {
            if (reaches(proposed, next)) {
                return new Found(path(shortest(proposed, next)), List.of());
            }
        }
        return new Found(
                null,
                budget.isExhausted()
                        ? blockers.untried(new WhyNot(new EvaluatedRecords(start), wording).unmet())
                        : blockers.fewest());
    }

    /** Collects candidates for a lead to which the base changes are applied. */
    private void collect(Evaluated from, ProposedChanges base, Stage next, int routes) {
        EvaluatedRecords records = new EvaluatedRecords(from);
        WhyNot whyNot = new WhyNot(records, wording);
        Finding route = from.evaluation().route();
        if (route != null) {
            collectBeside(route, records, whyNot, base, next, routes);
        } else {
            ScoreImprovements improvements = new ScoreImprovements(records, base, budget);
            for (List<PlacedRow> way : whyNot.ways(next)) {
                collectThrough(way, records, whyNot, improvements, base);
            }
        }
    }

    /** Candidates that keep one of a route's conditions from holding. */
    private void collectBeside(
            Finding route, EvaluatedRecords records, WhyNot whyNot, ProposedChanges base, Stage next, int routes) {
        boolean isBlocked = true;
        for (Condition condition : route.row().conditions()) {
            ProposedChanges against = ProposedChanges.against(condition, records);
            ProposedChanges all = against == null || routes == MAX_ROUTES ? null : base.and(against);
            if (all == null) {
                continue;
            }
            isBlocked = false;
            Evaluated tried = budget.of(all);
            if (tried == null) {
                continue;
            }
            if (reaches(all, next)) {
                promising.add(all);
            } else {
                collect(tried, all, next, routes + 1);
            }
        }
        if (isBlocked) {
            blockers.nobodyCanChange(() -> whyNot.excluded(route, next));
        }
    }

    /** Candidates that make all the given gate rows hold. */
    private void collectThrough(
            List<PlacedRow> way,
            EvaluatedRecords records,
            WhyNot whyNot,
            ScoreImprovements improvements,
            ProposedChanges base) {
        List<Condition> onFacts = new ArrayList<>();
        List<Condition> onPoints = new ArrayList<>();
        for (PlacedRow row : way) {
            for (Condition condition : whyNot.conditionsUnmet(row.row())) {
                (condition.fact().recordType() == RecordType.SCORE ? onPoints : onFacts).add(condition);
            }
        }
        Supplier<List<Unmet>> unmet = () -> whyNot.unmet(way);
        ProposedChanges meeting = ProposedChanges.meeting(onFacts, records);
        ProposedChanges all = meeting == null ? null : base.and(meeting);
        if (all == null) {
            blockers.nobodyCanMeet(onFacts, records, unmet);
            return;
        }
        Score after = onPoints.isEmpty() ? records.evaluation().points() : budget.points(all);
        if (after != null) {
            List<ProposedChanges> enough = new PointSearch(onPoints, after, improvements.towards(onPoints)).from(all);
            promising.addAll(enough);
            blockers.notEnough(enough.isEmpty(), unmet);
        }
    }

    private boolean reaches(ProposedChanges proposed, Stage stage) {
        Evaluated tried = budget.of(proposed);
        return tried != null
                && ladder.rank(ladder.stage(tried.evaluation().stage().recommended())) >= ladder.rank(stage);
    }

    /** The changes without those that aren't needed. */
    private ProposedChanges shortest(ProposedChanges proposed, Stage next) {
        for (ProposedChanges shorter : proposed.shorter()) {
            if (reaches(shorter, next)) {
                return shortest(shorter, next);
            }
        }
        return proposed;
    }

    private Path path(ProposedChanges proposed) {
        Evaluated reached = budget.of(proposed);
        if (reached == null) {
            throw new IllegalStateException("a path that wasn't verified");
        }
        return new Path(
                reached.evaluation().stage().recommended(),
                new PathWriter(new EvaluatedRecords(start), wording).changes(proposed));
    }
}
