package dev.winnow.policy.analysis;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds rows, in tables where the first row that holds decides, that never decide because earlier rows match all their
 * leads, alone or together. A row without conditions is only reported if a single earlier row covers it, as it may be a
 * safeguard. Gives up on a row that needs more than {@value #MAX_BOXES} boxes, and on the remaining rows after {@value
 * #MOST_STEPS} boxes or {@value #MAX_PAIRS} pairs of rows.
 */
final class Coverage {

    private static final int MAX_BOXES = 1_000;
    private static final int MAX_STEPS = 1_000_000;
    private static final int MAX_PAIRS = 20_000_000;
    private static final int MAX_NAMED = 4;

    private final Domains domains;
    private final List<Problem> found;
    private int pairs;
    private int steps;

    Coverage(Domains domains, List<Problem> found) {
        this.domains = domains;
        this.found = found;
    }

    /** @param rows the rows of all tables of one kind, in order */
    void find(List<AnalyzedRow> rows, RepeatedRows repeats) {
        EarlierRows earlier = new EarlierRows(rows);
        for (AnalyzedRow row : rows) {
            if (!row.canHold()) {
                continue;
            }
            if (!repeats.isRepeat(row)) {
                List<AnalyzedRow> covering = covering(row, earlier);
                if (covering.isEmpty()) {
                    earlier.add(row);
                } else {
                    report(row, covering);
                }
            }
        }
    }

    private List<AnalyzedRow> covering(AnalyzedRow row, EarlierRows earlier) {
        List<AnalyzedRow> together = new ArrayList<>();
        for (AnalyzedRow other : earlier.near(row)) {
            if (++pairs > MAX_PAIRS) {
                return List.of();
            }
            if (other.box().meets(row.box()) && other.asksNoMoreThan(row)) {
                if (other.covers(row)) {
                    return List.of(other);
                }
                together.add(other);
            }
        }
        together.sort(Comparator.comparing(other -> other.row().source()));
        boolean isForAllOthers = row.row().conditions().isEmpty();
        return !isForAllOthers && together.size() > 1 && areEnough(together, row) ? together : List.of();
    }

    private boolean areEnough(List<AnalyzedRow> together, AnalyzedRow row) {
        List<Box> left = List.of(row.box());
        for (AnalyzedRow other : together) {
            List<Box> parts = new ArrayList<>();
            for (Box box : left) {
                if (++steps > MAX_STEPS) {
                    return false;
                }
                parts.addAll(box.meets(other.box()) ? box.minus(other.box(), domains) : List.of(box));
            }
            if (parts.isEmpty()) {
                return true;
            }
            if (parts.size() > MAX_BOXES) {
                return false;
            }
            left = parts;
        }
        return false;
    }

    private void report(AnalyzedRow row, List<AnalyzedRow> covering) {
        String names =
                covering.stream().limit(MAX_NAMED).map(AnalyzedRow::place).collect(Collectors.joining(", "));
        boolean isOne = covering.size() == 1;
        found.add(new Problem(
                ProblemKind.COVERED,
                row.row().source(),
                "leads that no earlier row matches",
                "only leads that " + (isOne ? "" : "one of ") + names
                        + (covering.size() > MAX_NAMED ? " and others" : "") + " matches first",
                "moving row " + row.row().id() + " above "
                        + covering.get(0).row().id() + ", or deleting it"));
    }
}
