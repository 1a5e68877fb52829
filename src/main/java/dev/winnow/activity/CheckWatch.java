package dev.winnow.activity;

import dev.winnow.activity.Activity.CopyCheck;
import dev.winnow.policy.problem.Severity;
import dev.winnow.release.workingcopy.CheckedCopy;
import dev.winnow.release.workingcopy.CopyChecks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notices checks of working copies that began or ended on this node. */
final class CheckWatch implements Watch {

    private final CopyChecks checks;
    private @Nullable Map<Named, CopyChecks.State> known;

    CheckWatch(CopyChecks checks) {
        this.checks = checks;
    }

    private record Named(String policy, int number) {}

    @Override
    public List<Activity> look() {
        Map<Named, CopyChecks.State> now = new HashMap<>();
        checks.states().forEach(state -> now.put(new Named(state.policy(), state.number()), state));
        Map<Named, CopyChecks.State> before = known;
        known = now;
        List<Activity> found = new ArrayList<>();
        if (before != null) {
            now.forEach((name, state) -> compare(before.get(name), state, found));
        }
        return found;
    }

    private static void compare(CopyChecks.@Nullable State before, CopyChecks.State now, List<Activity> found) {
        CheckedCopy last = now.last();
        if (last != null && (before == null || !isSame(before.last(), last))) {
            long errors = PolicyWatch.count(last.problems(), Severity.ERROR);
            found.add(new CopyCheck(
                    now.policy(),
                    now.number(),
                    last.revision(),
                    "done",
                    errors,
                    last.problems().size() - errors,
                    last.cases().failed()));
        }
        if (now.isRunning() && (before == null || before.wanted() != now.wanted())) {
            found.add(new CopyCheck(now.policy(), now.number(), now.wanted(), "running", null, null, null));
        }
    }

    private static boolean isSame(@Nullable CheckedCopy one, CheckedCopy other) {
        return one != null && one.revision() == other.revision() && Objects.equals(one.at(), other.at());
    }
}
