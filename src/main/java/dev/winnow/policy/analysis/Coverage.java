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
 * safeguard. Gives up on a row that needs more than {@value #MOST_BOXES} boxes, and on the remaining rows after {@value
 * #MOST_STEPS} boxes or {@value #MOST_PAIRS} pairs of rows.
 */
final class Coverage {

    private static final int MOST_BOXES = 1_000;
    private static final int MOST_STEPS = 1_000_000;
    private static final int MOST_PAIRS = 20_000_000;
    private static final int MOST_NAMED = 4;

    private final Domains domains;
    private final List<Problem> found;
    private int pairs;
    private int steps;

    Coverage(Domains domains, List<Problem> found) {
        this.domains = domains;
        this.found = found;
    }

    /** @param readings the rows of all tables of one kind, in order */
    void find(List<AnalyzedRow> readings, RepeatedRows repeats) {
        EarlierRows earlier = new EarlierRows(readings);
        for (AnalyzedRow reading : readings) {
            if (!reading.canHold()) {
                continue;
            }
            if (!repeats.isRepeat(reading)) {
                List<AnalyzedRow> covering = covering(reading, earlier);
                if (covering.isEmpty()) {
                    earlier.add(reading);
                } else {
                    report(reading, covering);
                }
            }
        }
    }

    private List<AnalyzedRow> covering(AnalyzedRow reading, EarlierRows earlier) {
        List<AnalyzedRow> together = new ArrayList<>();
        for (AnalyzedRow other : earlier.near(reading)) {
            if (++pairs > MOST_PAIRS) {
                return List.of();
            }
            if (other.box().meets(reading.box()) && other.asksNoMoreThan(reading)) {
                if (other.covers(reading)) {
                    return List.of(other);
                }
                together.add(other);
            }
        }
        together.sort(Comparator.comparing(other -> other.row().source()));
        boolean isForAllOthers = reading.row().conditions().isEmpty();
        return !isForAllOthers && together.size() > 1 && areEnough(together, reading) ? together : List.of();
    }

    private boolean areEnough(List<AnalyzedRow> together, AnalyzedRow reading) {
        List<Box> left = List.of(reading.box());
        for (AnalyzedRow other : together) {
            List<Box> parts = new ArrayList<>();
            for (Box box : left) {
                if (++steps > MOST_STEPS) {
                    return false;
                }
                parts.addAll(box.meets(other.box()) ? box.minus(other.box(), domains) : List.of(box));
            }
            if (parts.isEmpty()) {
                return true;
            }
            if (parts.size() > MOST_BOXES) {
                return false;
            }
            left = parts;
        }
        return false;
    }

    private void report(AnalyzedRow reading, List<AnalyzedRow> covering) {
        String names =
                covering.stream().limit(MOST_NAMED).map(AnalyzedRow::place).collect(Collectors.joining(", "));
        boolean isOne = covering.size() == 1;
        found.add(new Problem(
                ProblemKind.COVERED,
                reading.row().source(),
                "leads that no earlier row matches",
                "only leads that " + (isOne ? "" : "one of ") + names
                        + (covering.size() > MOST_NAMED ? " and others" : "") + " matches first",
                "moving row " + reading.row().id() + " above "
                        + covering.get(0).row().id() + ", or deleting it"));
    }
}
