package dev.winnow.release.diff;

import dev.winnow.policy.PolicyFiles;
import java.util.ArrayList;
import java.util.List;

/** Finds the differences between the rules of DRL files, by rule name. */
final class RuleChanges {

    private RuleChanges() {}

    static List<RuleChange> between(PolicyFiles before, PolicyFiles after) {
        List<RuleChange> changes = new ArrayList<>();
        List<Pair<DrlRule>> pairs = Pair.all(
                DrlRule.all(before.rules()),
                DrlRule.all(after.rules()),
                List.of(rule -> List.of(rule.file(), rule.name()), rule -> rule.isOutside() ? rule : rule.name()));
        for (Pair<DrlRule> pair : pairs) {
            DrlRule from = pair.before();
            DrlRule to = pair.after();
            if (from == null && to != null && !to.isOutside()) {
                changes.add(new RuleChange(ChangeKind.ADDED, to.name(), null, to.versioned()));
            } else if (to == null && from != null && !from.isOutside()) {
                changes.add(new RuleChange(ChangeKind.REMOVED, from.name(), from.versioned(), null));
            } else if (from != null && to != null) {
                boolean moved = !from.file().equals(to.file());
                if (moved || !from.text().equals(to.text())) {
                    changes.add(new RuleChange(
                            moved ? ChangeKind.MOVED : ChangeKind.CHANGED,
                            to.isOutside() ? null : to.name(),
                            from.versioned(),
                            to.versioned()));
                }
            }
        }
        return changes;
    }
}
