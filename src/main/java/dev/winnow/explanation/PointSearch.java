package dev.winnow.explanation;

import dev.winnow.lead.Score;
import dev.winnow.policy.table.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Puts boosts together until, added up, they come to the points that are asked for; a few at most. */
final class PointSearch {

    private static final int MOST_BOOSTS = 3;
    private static final int MOST_FOUND = 200;

    private final List<Condition> onPoints;
    private final Score start;
    private final List<Boosts.Boost> boosts;
    private final List<Proposal> found = new ArrayList<>();

    PointSearch(List<Condition> onPoints, Score start, List<Boosts.Boost> boosts) {
        this.onPoints = onPoints;
        this.start = start;
        this.boosts = boosts;
    }

    /** Each set that should be enough with none of its boosts to spare, together with a proposal; the smallest first. */
    List<Proposal> from(Proposal proposal) {
        for (int size = 0; size <= MOST_BOOSTS && found.size() < MOST_FOUND; size++) {
            extend(proposal, List.of(), 0, size);
        }
        return found;
    }

    private void extend(Proposal proposal, List<Boosts.Boost> taken, int from, int more) {
        boolean isEnough = isEnough(taken);
        if (isEnough || more == 0) {
            if (isEnough && more == 0 && found.size() < MOST_FOUND) {
                found.add(proposal);
            }
            return;
        }
        for (int index = from; index < boosts.size(); index++) {
            Boosts.Boost boost = boosts.get(index);
            Proposal all = proposal.and(boost.proposal());
            if (all != null) {
                List<Boosts.Boost> longer = new ArrayList<>(taken);
                longer.add(boost);
                boolean canHappenAgain = !boost.proposal().activities().isEmpty();
                extend(all, longer, canHappenAgain ? index : index + 1, more - 1);
            }
        }
    }

    private boolean isEnough(List<Boosts.Boost> taken) {
        return onPoints.stream().allMatch(condition -> {
            String name = condition.fact().name();
            BigDecimal points =
                    taken.stream().map(boost -> boost.gain(name)).reduce(Boosts.points(start, name), BigDecimal::add);
            return condition.demand().holds(points);
        });
    }
}
