package dev.winnow.policy.analysis;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds rows with the same conditions: duplicates with the same effect, and contradictions, which are score rows with
 * different points. Gate rows are compared across tables, other rows within one: two tables of a dimension may reward
 * the same facts for two reasons. Score rows with different numbers of times are steps, not contradictions.
 */
final class RepeatedRows {

    private final List<Problem> found;
    private final Set<String> repeats = new HashSet<>();

    RepeatedRows(List<Problem> found) {
        this.found = found;
    }

    private record Question(String scope, Object times, Box box) {}

    /** Reports repeated rows, and remembers them for {@link #isRepeat}. */
    void find(List<AnalyzedRow> rows) {
        Map<Question, AnalyzedRow> first = new HashMap<>();
        for (AnalyzedRow row : rows) {
            if (row.canHold()) {
                AnalyzedRow earlier = first.putIfAbsent(question(row), row);
                if (earlier != null) {
                    compare(earlier, row);
                }
            }
        }
    }

    boolean isRepeat(AnalyzedRow row) {
        return repeats.contains(row.row().id());
    }

    private static Question question(AnalyzedRow row) {
        RowEffect effect = row.row().effect();
        if (effect instanceof RowEffect.Points points) {
            return new Question(row.table().name(), List.of(points.atLeast(), points.atMost()), row.box());
        }
        String scope = row.table().kind() == TableKind.GATE ? "" : row.table().name();
        return new Question(scope, effect, row.box());
    }

    private void compare(AnalyzedRow earlier, AnalyzedRow later) {
        if (earlier.row().effect() instanceof RowEffect.Points first
                && later.row().effect() instanceof RowEffect.Points second
                && first.points().compareTo(second.points()) != 0) {
            found.add(new Problem(
                    ProblemKind.CONTRADICTION,
                    later.row().source(),
                    Phrases.plain(first.points()) + " points, as in " + earlier.place()
                            + ", which has the same conditions",
                    Phrases.plain(second.points()) + "; a lead that meets them gets both",
                    "one row with the intended points, or different conditions in one of the two"));
            return;
        }
        repeats.add(later.row().id());
        found.add(new Problem(
                ProblemKind.DUPLICATE_ROW,
                later.row().source(),
                "each row once",
                later.row().id() + ", which has the same conditions and effect as " + earlier.place(),
                "deleting one of the two, or changing its conditions"));
    }
}
