package dev.winnow.policy.workbook;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads a definition sheet: a title, a sentence, a header row with given labels, then an entry per row up to a blank
 * row.
 */
public final class ListSheet {

    public static final int HEADER_ROW = 3;

    private final SheetGrid sheet;
    private final List<String> labels;
    private final Problems problems;

    public ListSheet(SheetGrid sheet, List<String> labels, Problems problems) {
        this.sheet = sheet;
        this.labels = List.copyOf(labels);
        this.problems = problems;
    }

    /** The entries; empty, with problems, if the header is wrong. */
    public List<Entry> entries() {
        rejectHidden();
        rejectMerged();
        if (!headerIsRight()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        int row = HEADER_ROW + 1;
        for (; !sheet.row(row).isEmpty(); row++) {
            rejectCellsBeside(row);
            entries.add(new Entry(sheet, row, labels, problems));
        }
        if (sheet.lastRow() > row) {
            problems.add(
                    ProblemKind.LAYOUT,
                    sheet.at(sheet.rows().higherKey(row)),
                    "nothing below the blank row " + row + ", which ends the list",
                    "more entries");
        }
        return entries;
    }

    private boolean headerIsRight() {
        boolean right = true;
        for (int column = 0; column < labels.size(); column++) {
            CellValue found = sheet.cell(HEADER_ROW, column);
            if (!Objects.equals(found, new CellValue.Text(labels.get(column)))) {
                problems.add(
                        ProblemKind.LAYOUT,
                        sheet.at(HEADER_ROW, column),
                        "the header \"" + labels.get(column) + '"',
                        found == null ? "an empty cell" : found.shown());
                right = false;
            }
        }
        return right;
    }

    private void rejectCellsBeside(int row) {
        sheet.row(row)
                .tailMap(labels.size())
                .forEach((column, value) -> problems.add(
                        ProblemKind.LAYOUT, sheet.at(row, column), "no cells beside the columns", value.shown()));
    }

    /** All merged cells but the first are empty, although they look filled. The title may be merged. */
    private void rejectMerged() {
        sheet.merged().stream()
                .filter(region -> region.lastRow() >= HEADER_ROW)
                .forEach(region -> problems.add(
                        ProblemKind.LAYOUT,
                        sheet.at(region.firstRow(), region.firstColumn()),
                        "no merged cells",
                        "merged cells"));
    }

    private void rejectHidden() {
        sheet.hiddenRows()
                .forEach(row -> problems.add(ProblemKind.LAYOUT, sheet.at(row), "no hidden rows", "a hidden row"));
        sheet.hiddenColumns()
                .forEach(column -> problems.add(
                        ProblemKind.LAYOUT, sheet.at(HEADER_ROW, column), "no hidden columns", "a hidden column"));
    }
}
