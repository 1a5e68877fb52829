package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.Finding;
import dev.winnow.lead.Score;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a smallest set of changes that opens the next stage: what keeps a route from holding, what the rows of a
 * gate lack, and, where that is points, a few more rows that people could make hold. Each set is verified by evaluating
 * it, and shortened as long as it still reaches the stage.
 */
final class PathFinder {

    private static final int MOST_ROUTES = 3;

    private final Evaluated start;
    private final Ladder ladder;
    private final Wording wording;
    private final Trials trials;
    private final Blockers blockers;
    private final List<Proposal> promising = new ArrayList<>();

    PathFinder(Evaluated start, Wording wording) {
        this.start = start;
        this.ladder = start.policy().ladder();
        this.wording = wording;
        this.trials = new Trials(start);
        this.blockers = new Blockers(wording.messages());
    }

    /**
     * What came of the search; both are empty at the top of the ladder.
     *
     * @param path null where none was found
     * @param blocked where none was found, what stands in the way
     */
    record Found(@Nullable Path path, List<Unmet> blocked) {}

    Found find() {
        Stage next = ladder.above(ladder.stage(start.evaluation().stage().recommended()));
        if (next == null) {
            return new Found(null, List.of());
        }
        collect(start, Proposal.NONE, next, 0);
        promising.sort(Comparator.comparingInt(Proposal::size));
        for (Proposal proposal : promising) {
            if (reaches(proposal, next)) {
                return new Found(path(shortest(proposal, next)), List.of());
            }
        }
        return new Found(
                null,
                trials.isExhausted()
                        ? blockers.untried(new WhyNot(new Subjects(start), wording).unmet())
                        : blockers.fewest());
    }

    /** Adds what may lead on from a lead as it would be after the base. */
    private void collect(Evaluated from, Proposal base, Stage next, int routes) {
        Subjects subjects = new Subjects(from);
        WhyNot whyNot = new WhyNot(subjects, wording);
        Finding route = from.evaluation().route();
        if (route != null) {
            collectBeside(route, subjects, whyNot, base, next, routes);
        } else {
            Boosts boosts = new Boosts(subjects, base, trials);
            for (List<PlacedRow> way : whyNot.ways(next)) {
                collectThrough(way, subjects, whyNot, boosts, base);
            }
        }
    }

    /** Past a route by keeping one of its conditions from holding. */
    private void collectBeside(Finding route, Subjects subjects, WhyNot whyNot, Proposal base, Stage next, int routes) {
        boolean isBlocked = true;
        for (Condition condition : route.row().conditions()) {
            Proposal against = Proposal.against(condition, subjects);
            Proposal all = against == null || routes == MOST_ROUTES ? null : base.and(against);
            if (all == null) {
                continue;
            }
            isBlocked = false;
            Evaluated tried = trials.of(all);
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

    /** Through the rows of gates, which must all hold. */
    private void collectThrough(List<PlacedRow> way, Subjects subjects, WhyNot whyNot, Boosts boosts, Proposal base) {
        List<Condition> onFacts = new ArrayList<>();
        List<Condition> onPoints = new ArrayList<>();
        for (PlacedRow row : way) {
            for (Condition condition : whyNot.conditionsUnmet(row.row())) {
                (condition.fact().subject() == Subject.SCORE ? onPoints : onFacts).add(condition);
            }
        }
        Supplier<List<Unmet>> unmet = () -> whyNot.unmet(way);
        Proposal meeting = Proposal.meeting(onFacts, subjects);
        Proposal all = meeting == null ? null : base.and(meeting);
        if (all == null) {
            blockers.nobodyCanMeet(onFacts, subjects, unmet);
            return;
        }
        Score after = onPoints.isEmpty() ? subjects.evaluation().points() : trials.points(all);
        if (after != null) {
            List<Proposal> enough = new PointSearch(onPoints, after, boosts.towards(onPoints)).from(all);
            promising.addAll(enough);
            blockers.notEnough(enough.isEmpty(), unmet);
        }
    }

    private boolean reaches(Proposal proposal, Stage stage) {
        Evaluated tried = trials.of(proposal);
        return tried != null
                && ladder.rank(ladder.stage(tried.evaluation().stage().recommended())) >= ladder.rank(stage);
    }

    /** Without changes that turn out not to be needed. */
    private Proposal shortest(Proposal proposal, Stage next) {
        for (Proposal shorter : proposal.shorter()) {
            if (reaches(shorter, next)) {
                return shortest(shorter, next);
            }
        }
        return proposal;
    }

    private Path path(Proposal proposal) {
        Evaluated reached = trials.of(proposal);
        if (reached == null) {
            throw new IllegalStateException("a path that wasn't verified");
        }
        return new Path(
                reached.evaluation().stage().recommended(),
                new PathWriter(new Subjects(start), wording).changes(proposal));
    }
}
