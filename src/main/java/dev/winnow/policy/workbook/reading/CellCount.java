package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.WorkbookLimits;

/** Counts the cells read of a policy's workbooks, in all sheets, and the characters in them. */
final class CellCount {

    private final Problems problems;
    private int cells;
    private int cellsOfPolicy;
    private int charactersOfPolicy;
    private boolean isOver;
    private boolean isAccepted;

    CellCount(Problems problems) {
        this.problems = problems;
    }

    void beginWorkbook() {
        cells = 0;
    }

    /** Counts a cell; false if that exceeds the limit of a workbook. */
    boolean hasRoom() {
        cells++;
        return cells <= WorkbookLimits.CELLS;
    }

    /** Counts a value; false, with a problem the first time, if that exceeds a limit of the policy. */
    boolean takes(CellValue value, Source source) {
        if (isOver) {
            return isAccepted;
        }
        cellsOfPolicy++;
        charactersOfPolicy += value instanceof CellValue.Text text ? text.text().length() : 0;
        if (cellsOfPolicy > WorkbookLimits.CELLS_OF_POLICY) {
            exceed(source, "at most %s cells in the workbooks of a policy".formatted(WorkbookLimits.CELLS_OF_POLICY));
        } else if (charactersOfPolicy > WorkbookLimits.CHARACTERS_OF_POLICY) {
            exceed(
                    source,
                    "at most %s characters in the cells of a policy".formatted(WorkbookLimits.CHARACTERS_OF_POLICY));
        }
        return !isOver || isAccepted;
    }

    /** Whether a limit of the policy is exceeded, so that nothing more should be read. */
    boolean isFull() {
        return isOver && !isAccepted;
    }

    private void exceed(Source source, String expected) {
        isOver = true;
        isAccepted = problems.addStricter(ProblemKind.FILE, source, expected, "more", null);
    }
}
