package dev.winnow.console.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a version of a policy.
 *
 * @param href of this page
 * @param source what the cases are of
 * @param grid the page where they are edited, or read; null if there is no such sheet
 * @param state of the results
 * @param lines those that the filter lets through, failing ones first
 * @param more how many lines aren't shown
 * @param filter what is shown
 * @param picture null if it would be too large
 * @param tables with the cases of each row
 * @param isAnalyst whether the reader may add cases
 */
public record CasesView(
        String href,
        Source source,
        @Nullable String grid,
        State state,
        int passed,
        int cases,
        List<Line> lines,
        int more,
        Filter filter,
        int rows,
        int uncovered,
        @Nullable CoveragePicture picture,
        List<Table> tables,
        boolean isAnalyst) {

    public CasesView {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /**
     * A release or a working copy.
     *
     * @param above the page above this one
     */
    public record Source(String title, String state, boolean isCopy, String above) {}

    /** What the results are of. */
    public enum State {
        CURRENT,
        /** An earlier state; the present one is being checked. */
        EARLIER,
        /** The first check is running. */
        CHECKING,
        /** There are problems, so that no case can be evaluated. */
        BROKEN
    }

    /**
     * What is shown.
     *
     * @param isFailing only failing cases
     * @param text that a case contains; empty for any
     * @param row that holds for a case; empty for any
     */
    public record Filter(boolean isFailing, String text, String row) {

        public boolean isAny() {
            return !isFailing && text.isEmpty() && row.isEmpty();
        }
    }

    /**
     * A case.
     *
     * @param href the table that says why, lit by its lead; null if there is none
     * @param stage expected; empty for any
     * @param points expected; empty for any
     * @param foundStage empty for a case that wasn't evaluated
     * @param expectedRows those that must, and must not, hold
     * @param held how many rows hold
     */
    public record Line(
            String name,
            boolean hasPassed,
            @Nullable String href,
            String stage,
            String foundStage,
            boolean isOtherStage,
            String points,
            String foundPoints,
            boolean areOtherPoints,
            String expectedRows,
            int held,
            List<Reason> reasons) {

        public Line {
            reasons = List.copyOf(reasons);
        }
    }

    public record Reason(String expected, String found) {}

    /**
     * The rows of a table.
     *
     * @param covered how many rows hold for at least one case
     * @param more how many rows aren't shown
     */
    public record Table(String name, String href, int covered, int all, List<Row> rows, int more) {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param query of this page that shows its cases
     * @param names of some of them
     */
    public record Row(String id, String query, int cases, String names) {}

    public boolean isState(String name) {
        return state.name().equals(name);
    }

    public boolean hasResults() {
        return state == State.CURRENT || state == State.EARLIER;
    }

    public int failed() {
        return cases - passed;
    }
}
