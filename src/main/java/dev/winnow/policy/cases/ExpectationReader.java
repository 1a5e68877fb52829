package dev.winnow.policy.cases;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.workbook.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the expectations of a case: stage, total points, rows that hold and rows that don't. */
final class ExpectationReader {

    private final List<String> stages;
    private final Set<String> rows;
    private final Problems problems;

    ExpectationReader(List<String> stages, Collection<String> rows, Problems problems) {
        this.stages = List.copyOf(stages);
        this.rows = new TreeSet<>(rows);
        this.problems = problems;
    }

    /** The expectations; empty, with a problem, if the case has none. */
    List<Expectation> read(Entry entry, CaseColumns.Read columns) {
        List<Expectation> expectations = new ArrayList<>();
        boolean empty = true;
        if (isFilled(CaseSheet.STAGE, entry, columns)) {
            empty = false;
            String stage = entry.oneOf(CaseSheet.STAGE, stages);
            if (stage != null) {
                expectations.add(new Expectation.Stage(stage, entry.source(CaseSheet.STAGE)));
            }
        }
        if (isFilled(CaseSheet.POINTS, entry, columns)) {
            empty = false;
            BigDecimal points = entry.number(CaseSheet.POINTS);
            if (points != null) {
                expectations.add(new Expectation.Points(points, entry.source(CaseSheet.POINTS)));
            }
        }
        if (isFilled(CaseSheet.HOLD, entry, columns)) {
            empty = false;
            Source source = entry.source(CaseSheet.HOLD);
            ids(CaseSheet.HOLD, entry).forEach(id -> expectations.add(new Expectation.Holds(id, source)));
        }
        if (isFilled(CaseSheet.HOLD_NOT, entry, columns)) {
            empty = false;
            Source source = entry.source(CaseSheet.HOLD_NOT);
            ids(CaseSheet.HOLD_NOT, entry).forEach(id -> expectations.add(new Expectation.HoldsNot(id, source)));
        }
        if (empty) {
            problems.add(
                    ProblemKind.MISSING,
                    entry.source(columns.has(CaseSheet.STAGE) ? CaseSheet.STAGE : CaseSheet.CASE),
                    "an expected stage, expected points, or rows that hold or don't",
                    "none of them");
        }
        return expectations;
    }

    private static boolean isFilled(String label, Entry entry, CaseColumns.Read columns) {
        return columns.has(label) && entry.cell(label) != null;
    }

    private List<String> ids(String label, Entry entry) {
        List<String> ids = new ArrayList<>();
        String text = entry.text(label);
        for (String item : text == null ? new String[0] : text.split(",")) {
            String id = item.strip();
            if (rows.contains(id)) {
                ids.add(id);
            } else {
                problems.add(
                        ProblemKind.UNKNOWN_NAME,
                        entry.source(label),
                        "ids of rows, separated by commas",
                        '"' + id + '"',
                        Suggestion.misspelt(id, rows));
            }
        }
        return ids;
    }
}
