package dev.winnow.console.rebase;

import dev.winnow.console.release.ConflictLine;
import dev.winnow.release.rebase.Choice;
import dev.winnow.release.rebase.Rebased;
import java.util.List;
import java.util.Map;

/**
 * What keeps a working copy from being brought up to the active release.
 *
 * @param href of the working copy's page
 * @param base the release that it was made from
 * @param active the active release
 * @param refusals what can't be merged at all
 * @param choices by the conflicts' keys
 * @param isIncomplete whether something was sent that leaves conflicts
 */
public record CopyRebaseView(
        String title,
        String href,
        int base,
        int active,
        List<ConflictLine> conflicts,
        List<String> refusals,
        Map<String, Choice> choices,
        boolean isIncomplete) {

    public CopyRebaseView {
        conflicts = List.copyOf(conflicts);
        refusals = List.copyOf(refusals);
        choices = Map.copyOf(choices);
    }

    static List<ConflictLine> conflicts(Rebased rebased) {
        return rebased.match(
                merged -> List.of(),
                conflicting ->
                        conflicting.conflicts().stream().map(ConflictLine::of).toList(),
                refused -> List.of());
    }

    static List<String> refusals(Rebased rebased) {
        return rebased.match(merged -> List.of(), conflicting -> List.of(), Rebased.Refused::reasons);
    }

    /** Whether each conflict can be solved by choosing. */
    public boolean isSolvable() {
        return refusals.isEmpty() && conflicts.stream().allMatch(ConflictLine::isChoosable);
    }

    public boolean isChosen(String key, String side) {
        Choice choice = choices.get(key);
        return choice != null && choice.word().equals(side);
    }
}
