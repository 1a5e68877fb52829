package dev.winnow.audit.proof;

import dev.winnow.audit.event.StatedChange;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What events state about one row. Each change leads from one state to another, so that the last state is the one that is
 * entered once more than it is left: the order of the events needn't be known.
 */
final class StatedRow {

    /** How often each state is entered without being left; states that are left as often as entered aren't in it. */
    private final Map<String, Integer> open = new HashMap<>(2);

    private @Nullable String added;
    private @Nullable String found;

    void take(StatedChange change) {
        if (change.before() != null) {
            count(change.before(), -1);
        } else if (change.after().equals(added)) {
            // Two servers recorded the same first row
            return;
        } else {
            added = change.after();
        }
        count(change.after(), 1);
    }

    private void count(String state, int difference) {
        open.merge(state, difference, (before, more) -> before + more == 0 ? null : before + more);
    }

    /** The row is there, in this state. */
    void find(String state) {
        found = state;
    }

    boolean isFound() {
        return found != null;
    }

    /** Whether the row is in the last state. */
    boolean isCurrent() {
        return found != null && open.getOrDefault(found, 0) == 1;
    }

    /** Whether a change began in another state than the one before it led to. */
    boolean isBroken() {
        return open.entrySet().stream()
                .anyMatch(state -> state.getValue() > 0 && !state.getKey().equals(found));
    }
}
