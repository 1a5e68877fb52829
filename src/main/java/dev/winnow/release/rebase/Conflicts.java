package dev.winnow.release.rebase;

import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.diff.RuleChange;
import dev.winnow.release.diff.VersionedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what two sides changed in different ways. */
final class Conflicts {

    private final Set<Conflict> found = new LinkedHashSet<>();

    private Conflicts() {}

    static List<Conflict> between(Map<List<String>, Edit> theirs, Map<List<String>, Edit> mine) {
        Conflicts conflicts = new Conflicts();
        theirs.forEach((path, edit) -> {
            Edit other = mine.get(path);
            if (other != null && !edit.agreesWith(other)) {
                conflicts.found.add(new Conflict(edit.kind(), edit.what(), edit.base(), edit.now(), other.now()));
            }
        });
        removals(theirs).forEach(removal -> mine.values().stream()
                .filter(edit -> edit.isIn(removal) && !isAgreed(edit, theirs))
                .forEach(edit ->
                        conflicts.found.add(new Conflict(removal.kind(), edit.what(), edit.base(), null, edit.now()))));
        removals(mine).forEach(removal -> theirs.values().stream()
                .filter(edit -> edit.isIn(removal) && !isAgreed(edit, mine))
                .forEach(edit ->
                        conflicts.found.add(new Conflict(removal.kind(), edit.what(), edit.base(), edit.now(), null))));
        return List.copyOf(conflicts.found);
    }

    private static List<Edit> removals(Map<List<String>, Edit> edits) {
        return edits.values().stream().filter(Edit::removal).toList();
    }

    private static boolean isAgreed(Edit edit, Map<List<String>, Edit> others) {
        Edit other = others.get(edit.path());
        return other != null && edit.agreesWith(other);
    }

    /** The rules changed in DRL files that both sides changed: two versions of a DRL file aren't merged. */
    static List<Conflict> ofRules(Version theirs, Version mine) {
        PolicyDiff between = PolicyDiff.between(theirs.files(), mine.files());
        List<Conflict> conflicts = new ArrayList<>();
        for (RuleChange rule : between.rules()) {
            boolean both = Stream.of(rule.before(), rule.after())
                    .filter(Objects::nonNull)
                    .map(side -> side.source().workbook())
                    .anyMatch(file -> theirs.changed(file) && mine.changed(file));
            if (both) {
                conflicts.add(conflict(rule, theirs.diff(), mine.diff()));
            }
        }
        return conflicts;
    }

    /** In the differences between theirs and mine, theirs is the version before. */
    private static Conflict conflict(RuleChange rule, PolicyDiff toTheirs, PolicyDiff toMine) {
        VersionedText base = List.of(toTheirs, toMine).stream()
                .flatMap(diff -> diff.rules().stream())
                .filter(change -> Objects.equals(change.rule(), rule.rule()))
                .map(RuleChange::before)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String what = rule.rule() == null ? "what stands outside the rules" : "rule \"" + rule.rule() + '"';
        return new Conflict(ConflictKind.RULE, what, base, rule.before(), rule.after());
    }
}
