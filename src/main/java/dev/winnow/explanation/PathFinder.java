package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.lead.Score;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest set of changes that reaches the next stage: what the rows of a gate lack, and, where that is
 * points, up to three more rows that people could make hold. Each set is verified by evaluating it.
 */
final class PathFinder {

    private static final int MOST_BOOSTS = 3;

    private final Policy policy;
    private final Subjects subjects;
    private final WhyNot whyNot;
    private final Trials trials;
    private final Boosts boosts;
    private final Instant asOf;

    PathFinder(Policy policy, Subjects subjects, WhyNot whyNot, Instant asOf) {
        this.policy = policy;
        this.subjects = subjects;
        this.whyNot = whyNot;
        this.trials = new Trials(policy, subjects.lead(), asOf);
        this.boosts = new Boosts(policy, subjects, trials);
        this.asOf = asOf;
    }

    /** The path; null where there is no next stage, where a route holds the lead back, or where none was found. */
    @Nullable
    Path find() {
        Stage next = whyNot.nextStage();
        if (next == null || subjects.evaluation().route() != null) {
            return null;
        }
        List<Proposal> promising = new ArrayList<>();
        for (List<Row> rows : whyNot.ways(next)) {
            addPromising(rows, promising);
        }
        promising.sort(Comparator.comparingInt(Proposal::size));
        for (Proposal proposal : promising) {
            Evaluation evaluation = trials.of(proposal);
            if (evaluation != null && reaches(evaluation, next)) {
                String to = evaluation.stage().recommended();
                return new Path(to, new PathWriter(subjects, asOf).changes(proposal));
            }
        }
        return null;
    }

    private boolean reaches(Evaluation evaluation, Stage stage) {
        Ladder ladder = policy.ladder();
        Stage to = ladder.stage(evaluation.stage().recommended());
        return ladder.rank(to) >= ladder.rank(stage);
    }

    /** Adds the proposals that should make all these rows hold. */
    private void addPromising(List<Row> rows, List<Proposal> promising) {
        List<Condition> onFacts = new ArrayList<>();
        List<Condition> onPoints = new ArrayList<>();
        for (Row row : rows) {
            for (Condition condition : whyNot.conditionsUnmet(row)) {
                (condition.fact().subject() == Subject.SCORE ? onPoints : onFacts).add(condition);
            }
        }
        Proposal base = Proposal.meeting(onFacts, subjects, policy.vocabulary());
        if (base == null) {
            return;
        }
        Evaluation start = onPoints.isEmpty() ? subjects.evaluation() : trials.of(base);
        if (start != null) {
            List<Boosts.Boost> helpful = boosts.towards(onPoints);
            Search search = new Search(onPoints, start.points(), helpful, promising);
            if (search.isEnough(helpful)) {
                search.extend(base, List.of(), 0);
            }
        }
    }

    /** Puts boosts together until, added up, they come to the points that are asked for. */
    private record Search(List<Condition> onPoints, Score start, List<Boosts.Boost> boosts, List<Proposal> promising) {

        private void extend(Proposal proposal, List<Boosts.Boost> taken, int from) {
            if (isEnough(taken)) {
                promising.add(proposal);
                return;
            }
            for (int index = from; index < boosts.size() && taken.size() < MOST_BOOSTS; index++) {
                Boosts.Boost boost = boosts.get(index);
                Proposal more = proposal.and(boost.proposal());
                if (more != null) {
                    List<Boosts.Boost> all = new ArrayList<>(taken);
                    all.add(boost);
                    extend(more, all, index + 1);
                }
            }
        }

        private boolean isEnough(List<Boosts.Boost> taken) {
            return onPoints.stream().allMatch(condition -> {
                String name = condition.fact().name();
                BigDecimal points = taken.stream()
                        .map(boost -> boost.gain(name))
                        .reduce(Boosts.points(start, name), BigDecimal::add);
                return condition.demand().holds(points);
            });
        }
    }
}
