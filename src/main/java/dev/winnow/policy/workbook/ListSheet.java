package dev.winnow.policy.workbook;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a definition sheet: a title, a sentence, a header row with given labels, then an entry per row up to a blank
 * row.
 */
public final class ListSheet {

    public static final int HEADER_ROW = 3;

    /** The header of the column whose cells list values, and can be longer than others. */
    public static final String LISTS = "Allowed values";

    private final SheetGrid sheet;
    private final List<String> labels;
    private final Problems problems;

    public ListSheet(SheetGrid sheet, List<String> labels, Problems problems) {
        this.sheet = sheet;
        this.labels = List.copyOf(labels);
        this.problems = problems;
    }

    /** The entries; empty, with problems, if a heading is missing. */
    public List<Entry> entries() {
        rejectHidden();
        rejectMerged();
        if (!hasHeadings()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        List<String> found = found();
        Set<Integer> known = labels.stream().map(found::indexOf).collect(Collectors.toCollection(HashSet::new));
        int row = HEADER_ROW + 1;
        for (; !sheet.row(row).isEmpty(); row++) {
            rejectCellsBeside(row, known);
            entries.add(new Entry(sheet, row, found, problems));
        }
        if (sheet.lastRow() > row) {
            problems.addWithFix(
                    ProblemKind.LAYOUT,
                    sheet.at(sheet.rows().higherKey(row)),
                    "nothing below the blank row " + row + ", which ends the list",
                    "more entries",
                    "deleting the blank row, or what is below it");
        }
        return entries;
    }

    /** Whether all headings are there. Adds problems if they aren't, or if they aren't in order. */
    public boolean hasHeadings() {
        List<String> found = found();
        List<String> missing =
                labels.stream().filter(label -> !found.contains(label)).toList();
        missing.forEach(label -> rejectMissing(label, found));
        if (missing.isEmpty() && !labels.equals(found.subList(0, labels.size()))) {
            rejectOrder(found);
        }
        return missing.isEmpty();
    }

    /** The headings from left to right; empty texts for cells without one. */
    private List<String> found() {
        NavigableMap<Integer, CellValue> row = sheet.row(HEADER_ROW);
        List<String> found = new ArrayList<>();
        for (int column = 0; column <= (row.isEmpty() ? -1 : row.lastKey()); column++) {
            found.add(row.get(column) instanceof CellValue.Text text ? text.text() : "");
        }
        return found;
    }

    /** At the heading that took its place; at the row if another known one did. */
    private void rejectMissing(String label, List<String> found) {
        int column = labels.indexOf(label);
        String there = column < found.size() ? found.get(column) : "";
        boolean replaced = !labels.contains(there);
        CellValue cell = sheet.cell(HEADER_ROW, column);
        problems.add(
                ProblemKind.LAYOUT,
                replaced ? sheet.at(HEADER_ROW, column) : sheet.at(HEADER_ROW),
                "the header \"" + label + '"',
                !replaced ? "none" : cell == null ? "an empty cell" : cell.shown(),
                replaced && cell != null ? label : null);
    }

    private void rejectOrder(List<String> found) {
        int column = 0;
        while (found.get(column).equals(labels.get(column))) {
            column++;
        }
        CellValue cell = sheet.cell(HEADER_ROW, column);
        boolean inserted = !labels.contains(found.get(column));
        problems.addWithFix(
                ProblemKind.LAYOUT,
                sheet.at(HEADER_ROW, column),
                "the header \"" + labels.get(column) + "\", with the columns in the order " + String.join(", ", labels),
                cell == null ? "an empty cell" : cell.shown(),
                inserted ? "deleting this column" : "moving the columns back");
    }

    /** Once for each column. */
    private void rejectCellsBeside(int row, Set<Integer> known) {
        sheet.row(row).tailMap(labels.size()).forEach((column, value) -> {
            if (known.add(column)) {
                problems.addWithFix(
                        ProblemKind.LAYOUT,
                        sheet.at(row, column),
                        "no cells beside the columns",
                        value.shown(),
                        "deleting the column, or moving its notes to the sheet Read me");
            }
        });
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
        sheet.hiddenRows().forEach(row -> HiddenCells.rejectRow(sheet, row, "no hidden rows", problems));
        sheet.hiddenColumns().forEach(column -> HiddenCells.rejectColumn(sheet, HEADER_ROW, column, problems));
    }
}
