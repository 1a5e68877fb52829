package dev.winnow.explanation;

import dev.winnow.lead.Score;
import dev.winnow.policy.table.Condition;
import java.util.ArrayList;
import java.util.List;

/** Combines a few improvements whose points add up to the required points. */
final class PointSearch {

    static final int MAX_IMPROVEMENTS = 3;
    private static final int MAX_FOUND = 200;

    private final List<ScoreImprovements.Improvement> improvements;
    private final List<Shortfall> shortfalls;
    private final List<ProposedChanges> found = new ArrayList<>();

    PointSearch(List<Condition> onPoints, Score start, List<ScoreImprovements.Improvement> improvements) {
        this.improvements = improvements;
        this.shortfalls = onPoints.stream()
                .map(condition -> new Shortfall(condition, start, improvements))
                .toList();
    }

    /**
     * The sets of improvements that should be enough and contain no spare one, each combined with the given changes;
     * smallest first.
     */
    List<ProposedChanges> from(ProposedChanges proposed) {
        long[] nothing = new long[shortfalls.size()];
        for (int size = 0; size <= MAX_IMPROVEMENTS; size++) {
            if (canBeEnough(nothing, 0, size)) {
                extend(proposed, nothing, 0, size);
            }
        }
        return found;
    }

    /** @param added points that the chosen improvements add, by condition */
    private void extend(ProposedChanges proposed, long[] added, int from, int more) {
        if (more == 0) {
            found.add(proposed);
            return;
        }
        if (canBeEnough(added, from, 0)) {
            return;
        }
        for (int index = from; index < improvements.size() && found.size() < MAX_FOUND; index++) {
            ProposedChanges changes = improvements.get(index).changes();
            boolean canHappenAgain = !changes.activities().isEmpty();
            int next = canHappenAgain ? index : index + 1;
            long[] longer = with(index, added);
            ProposedChanges all = canBeEnough(longer, next, more - 1) ? proposed.and(changes) : null;
            if (all != null) {
                extend(all, longer, next, more - 1);
            }
        }
    }

    private long[] with(int improvement, long[] added) {
        long[] all = new long[added.length];
        for (int index = 0; index < all.length; index++) {
            all[index] = added[index] + shortfalls.get(index).gain(improvement);
        }
        return all;
    }

    /**
     * Whether {@code more} improvements, from index {@code from} on, can meet every condition; with none, whether all
     * are met.
     */
    private boolean canBeEnough(long[] added, int from, int more) {
        for (int index = 0; index < added.length; index++) {
            if (!shortfalls.get(index).canBeMet(added[index], from, more)) {
                return false;
            }
        }
        return true;
    }
}
