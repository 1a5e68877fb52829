package dev.winnow.release.rebase;

import dev.winnow.policy.PolicyFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rebases a draft onto the active version. Files that one side changed are taken as a whole; in a workbook that both
 * changed, the active version's changes are merged into the draft's. The result is verified to differ from the base by
 * exactly the changes of both.
 */
public final class Rebase {

    private final Version base;
    private final Version theirs;
    private final Version mine;
    private final List<String> reasons = new ArrayList<>();

    private Rebase(PolicyFiles base, PolicyFiles theirs, PolicyFiles mine) {
        this.base = Version.base(base);
        this.theirs = Version.of(this.base, theirs);
        this.mine = Version.of(this.base, mine);
    }

    /**
     * @param base the version the draft was made from
     * @param theirs the active version
     * @param mine the draft
     */
    public static Rebased of(PolicyFiles base, PolicyFiles theirs, PolicyFiles mine) {
        return of(base, theirs, mine, Map.of());
    }

    /**
     * As {@link #of(PolicyFiles, PolicyFiles, PolicyFiles)}, with conflicting cells resolved.
     *
     * @param choices by the conflicts' keys; if any conflict is left, nothing is merged
     */
    public static Rebased of(PolicyFiles base, PolicyFiles theirs, PolicyFiles mine, Map<String, Choice> choices) {
        Rebase rebase = new Rebase(base, theirs, mine);
        List<Conflict> conflicts = rebase.conflicts();
        boolean areChosen =
                conflicts.stream().allMatch(conflict -> conflict.isChoosable() && choices.containsKey(conflict.key()));
        return conflicts.isEmpty()
                ? rebase.merged()
                : areChosen ? rebase.chosen(conflicts, choices) : new Rebased.Conflicting(conflicts);
    }

    private Rebased chosen(List<Conflict> conflicts, Map<String, Choice> choices) {
        Map<Choice, List<Conflict>> bySide =
                conflicts.stream().collect(Collectors.groupingBy(conflict -> choices.get(conflict.key())));
        try {
            PolicyFiles ofMine = ChosenCells.of(
                    theirs.listing(), mine.files(), bySide.getOrDefault(Choice.THEIRS, List.of()), Choice.THEIRS);
            PolicyFiles ofTheirs = ChosenCells.of(
                    mine.listing(), theirs.files(), bySide.getOrDefault(Choice.MINE, List.of()), Choice.MINE);
            return of(base.files(), ofTheirs, ofMine);
        } catch (MergeException e) {
            return new Rebased.Refused(List.of(refusal(conflicts.get(0).what(), e.getMessage())));
        }
    }

    private List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>(Conflicts.between(Edits.of(theirs.diff()), Edits.of(mine.diff())));
        conflicts.addAll(Conflicts.ofRules(theirs, mine));
        return conflicts;
    }

    private Rebased merged() {
        PolicyFiles merged = new PolicyFiles(mine.files().policy(), workbooks(), rules());
        if (reasons.isEmpty()) {
            reasons.addAll(MergeVerification.gaps(base, theirs, mine, merged));
        }
        return reasons.isEmpty() ? new Rebased.Merged(merged) : new Rebased.Refused(reasons);
    }

    private SortedMap<String, byte[]> workbooks() {
        SortedMap<String, byte[]> merged = new TreeMap<>();
        for (String name : names(
                base.files().workbooks(),
                theirs.files().workbooks(),
                mine.files().workbooks())) {
            byte[] ofTheirs = theirs.files().workbooks().get(name);
            byte[] ofMine = mine.files().workbooks().get(name);
            boolean both = mine.changed(name) && theirs.changed(name) && !Arrays.equals(ofTheirs, ofMine);
            byte[] chosen = both ? merged(name, ofMine) : mine.changed(name) ? ofMine : ofTheirs;
            if (chosen != null) {
                merged.put(name, chosen);
            }
        }
        return merged;
    }

    private SortedMap<String, byte[]> rules() {
        SortedMap<String, byte[]> merged = new TreeMap<>();
        for (String name :
                names(base.files().rules(), theirs.files().rules(), mine.files().rules())) {
            byte[] chosen = (mine.changed(name) ? mine : theirs).files().rules().get(name);
            if (chosen != null) {
                merged.put(name, chosen);
            }
        }
        return merged;
    }

    private static Iterable<String> names(
            SortedMap<String, byte[]> first, SortedMap<String, byte[]> second, SortedMap<String, byte[]> third) {
        TreeSet<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        names.addAll(third.keySet());
        return names;
    }

    private byte @Nullable [] merged(String name, byte @Nullable [] ofMine) {
        if (ofMine == null
                || !base.files().workbooks().containsKey(name)
                || !theirs.files().workbooks().containsKey(name)) {
            reasons.add(refusal(name, "it was added or removed on both sides"));
            return ofMine;
        }
        try {
            return new MergedWorkbook(name, base, theirs, mine).merge(ofMine);
        } catch (MergeException e) {
            reasons.add(refusal(name, e.getMessage()));
            return ofMine;
        }
    }

    static String refusal(String workbook, @Nullable String why) {
        return "can't be merged automatically: " + workbook + ": " + why;
    }
}
