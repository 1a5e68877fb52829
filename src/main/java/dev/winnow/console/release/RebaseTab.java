package dev.winnow.console.release;

import java.util.List;

/**
 * What keeps a draft from being rebased.
 *
 * @param active the active release
 * @param refusals what can't be merged at all
 */
public record RebaseTab(int active, List<ConflictLine> conflicts, List<String> refusals) {

    public RebaseTab {
        conflicts = List.copyOf(conflicts);
        refusals = List.copyOf(refusals);
    }

    /** Whether each conflict can be solved by choosing. */
    public boolean isSolvable() {
        return refusals.isEmpty() && conflicts.stream().allMatch(ConflictLine::isChoosable);
    }
}
