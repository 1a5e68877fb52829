package dev.winnow.policy.workbook;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;

/** Reports hidden rows and columns, and how to show them. */
public final class HiddenCells {

    private HiddenCells() {}

    /** @param expected which rows may be hidden */
    public static void rejectRow(SheetGrid sheet, int row, String expected, Problems problems) {
        problems.addWithFix(
                ProblemKind.LAYOUT,
                sheet.at(row),
                expected,
                sheet.filtered() ? "a row hidden by a filter" : "a hidden row",
                sheet.filtered()
                        ? "showing all rows with Data > Clear before saving"
                        : "selecting the rows above and below it, then right-click > Unhide");
    }

    /** @param row of the headings */
    public static void rejectColumn(SheetGrid sheet, int row, int column, Problems problems) {
        problems.addWithFix(
                ProblemKind.LAYOUT,
                sheet.at(row, column),
                "no hidden columns",
                "a hidden column",
                "selecting the columns on both sides of it, then right-click > Unhide");
    }
}
