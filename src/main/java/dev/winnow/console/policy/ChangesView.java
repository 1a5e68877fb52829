package dev.winnow.console.policy;

import dev.winnow.check.CaseResult;
import dev.winnow.policy.problem.Severity;
import dev.winnow.release.diff.CellChange;
import dev.winnow.release.diff.DiffWords;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.diff.RowChange;
import dev.winnow.release.diff.SheetChange;
import dev.winnow.release.workingcopy.CheckedCopy;
import dev.winnow.release.workingcopy.OpenCopy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a working copy changes, and what stands in the way of it.
 *
 * @param revision of the working copy
 * @param heading the changes in one sentence
 * @param release the active one
 * @param problems errors
 * @param isChecked whether the newest revision is
 * @param isGoverned whether releases are, so that a draft is made
 * @param mayPublish whether the reader may do what the mode takes
 * @param mostRows how many rows of a sheet are shown
 */
public record ChangesView(
        CopyLine copy,
        int revision,
        String heading,
        int release,
        boolean hasChanges,
        List<Sheet> sheets,
        List<String> problems,
        List<FailingCase> failing,
        boolean isChecked,
        boolean isGoverned,
        boolean mayPublish,
        int mostRows) {

    private static final int MOST_ROWS = 200;

    public ChangesView {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
        failing = List.copyOf(failing);
    }

    public record Sheet(String name, List<Row> rows, int more) {

        public Sheet {
            rows = List.copyOf(rows);
        }

        static Sheet of(SheetChange sheet) {
            return new Sheet(
                    DiffWords.sheet(sheet),
                    sheet.rows().stream().limit(MOST_ROWS).map(Row::of).toList(),
                    Math.max(0, sheet.rows().size() - MOST_ROWS));
        }
    }

    /** @param change {@code added}, {@code changed}, and so on */
    public record Row(String row, String change, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(RowChange row) {
            return new Row(
                    row.row(),
                    row.change().word(),
                    row.cells().stream().map(Cell::of).toList());
        }
    }

    public record Cell(String column, String before, String after) {

        static Cell of(CellChange cell) {
            return new Cell(cell.column(), DiffWords.text(cell.before()), DiffWords.text(cell.after()));
        }
    }

    public record FailingCase(String name, String why) {

        static FailingCase of(CaseResult result) {
            return new FailingCase(
                    result.example().name(),
                    result.failures().isEmpty() ? "" : result.failures().get(0).toString());
        }
    }

    static ChangesView of(
            OpenCopy open,
            PolicyDiff diff,
            @Nullable CheckedCopy checked,
            int release,
            boolean isGoverned,
            boolean mayPublish) {
        boolean isChecked = checked != null && checked.revision() == open.copy().revision();
        return new ChangesView(
                CopyLine.of(open.copy(), checked),
                open.copy().revision(),
                DiffWords.heading(diff),
                release,
                !diff.hasSameContent(),
                diff.sheets().stream().map(Sheet::of).toList(),
                checked == null || checked.compiles()
                        ? List.of()
                        : checked.problems().stream()
                                .filter(problem -> problem.severity() == Severity.ERROR)
                                .limit(MOST_ROWS)
                                .map(Object::toString)
                                .toList(),
                checked == null
                        ? List.of()
                        : checked.cases().results().stream()
                                .filter(result -> !result.hasPassed())
                                .map(FailingCase::of)
                                .toList(),
                isChecked,
                isGoverned,
                mayPublish,
                MOST_ROWS);
    }
}
