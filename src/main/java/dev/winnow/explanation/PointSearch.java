package dev.winnow.explanation;

import dev.winnow.lead.Score;
import dev.winnow.policy.table.Condition;
import java.util.ArrayList;
import java.util.List;

/** Puts boosts together until, added up, they come to the points that are asked for; a few at most. */
final class PointSearch {

    static final int MOST_BOOSTS = 3;
    private static final int MOST_FOUND = 200;

    private final List<ScoreImprovements.Improvement> improvements;
    private final List<Shortfall> shortfalls;
    private final List<ProposedChanges> found = new ArrayList<>();

    PointSearch(List<Condition> onPoints, Score start, List<ScoreImprovements.Improvement> improvements) {
        this.improvements = improvements;
        this.shortfalls = onPoints.stream()
                .map(condition -> new Shortfall(condition, start, improvements))
                .toList();
    }

    /** Each set that should be enough with none of its boosts to spare, together with a proposal; the smallest first. */
    List<ProposedChanges> from(ProposedChanges proposed) {
        long[] nothing = new long[shortfalls.size()];
        for (int size = 0; size <= MOST_BOOSTS; size++) {
            if (canBeEnough(nothing, 0, size)) {
                extend(proposed, nothing, 0, size);
            }
        }
        return found;
    }

    /** @param added by what was taken, to the points of each condition */
    private void extend(ProposedChanges proposed, long[] added, int from, int more) {
        if (more == 0) {
            found.add(proposed);
            return;
        }
        if (canBeEnough(added, from, 0)) {
            return;
        }
        for (int index = from; index < improvements.size() && found.size() < MOST_FOUND; index++) {
            ProposedChanges boost = improvements.get(index).proposal();
            boolean canHappenAgain = !boost.activities().isEmpty();
            int next = canHappenAgain ? index : index + 1;
            long[] longer = with(index, added);
            ProposedChanges all = canBeEnough(longer, next, more - 1) ? proposed.and(boost) : null;
            if (all != null) {
                extend(all, longer, next, more - 1);
            }
        }
    }

    private long[] with(int boost, long[] added) {
        long[] all = new long[added.length];
        for (int index = 0; index < all.length; index++) {
            all[index] = added[index] + shortfalls.get(index).gain(boost);
        }
        return all;
    }

    /** Whether so many more boosts, from one of them on, can come to what is missing; with none, whether nothing is. */
    private boolean canBeEnough(long[] added, int from, int more) {
        for (int index = 0; index < added.length; index++) {
            if (!shortfalls.get(index).canBeMet(added[index], from, more)) {
                return false;
            }
        }
        return true;
    }
}
