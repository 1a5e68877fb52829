package dev.winnow.policy.workbook.editing;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.reading.PackedPart;
import dev.winnow.policy.workbook.reading.WorkbookPackage;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.SpreadsheetVersion;
import org.jspecify.annotations.Nullable;

/**
 * A workbook edited in place: styles, drop-downs and formats stay with their rows, and everything else stays unchanged.
 * Edits apply one after the other. Rows count from 1, columns from 0.
 */
public final class EditedWorkbook {

    private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;

    private final WorkbookPackage workbook;
    private final Map<String, SheetEdits> sheets = new TreeMap<>();

    /** @throws IOException if it isn't a workbook or exceeds the limits */
    public EditedWorkbook(byte[] bytes) throws IOException {
        this.workbook = WorkbookPackage.of(bytes);
    }

    /**
     * Sets a cell, which keeps its style unless that would show a number as a date or a date as a number.
     *
     * @param value null clears the cell; not a computed one
     */
    public void set(String sheet, int row, int column, @Nullable CellValue value) {
        if (row < 1 || row > LIMITS.getMaxRows() || column < 0 || column >= LIMITS.getMaxColumns()) {
            throw new IllegalArgumentException("no cell in row " + row + ", column " + column);
        }
        if (value instanceof CellValue.Computed) {
            throw new IllegalArgumentException("only values are written, not " + value.shown());
        }
        edits(sheet).set(row, column, Optional.ofNullable(value));
    }

    /**
     * Rearranges the rows from {@code first} on, each with its cells, height, links and comments. Rows that aren't in
     * the order are removed.
     *
     * @param order the number of the row for each place; a negative number is a new empty row with the formats of that
     *     row
     */
    public void arrange(String sheet, int first, List<Integer> order) {
        if (first < 1 || first + (long) order.size() - 1 > LIMITS.getMaxRows() || order.contains(0)) {
            throw new IllegalArgumentException("no " + order.size() + " rows from row " + first + " on");
        }
        edits(sheet).arrange(first, order);
    }

    /**
     * The workbook with the edits so far.
     *
     * @throws IOException if a part can't be read, or if merged cells or the heading of a table would
     *     have to move
     */
    public byte[] bytes() throws IOException {
        CellFormats formats = new CellFormats(workbook);
        Map<String, PackedPart> changed = new HashMap<>();
        Set<String> dropped = new HashSet<>();
        for (Map.Entry<String, SheetEdits> each : sheets.entrySet()) {
            SheetEdits edits = each.getValue();
            String path = path(each.getKey());
            SheetXml sheet = new SheetXml(workbook.xml(path));
            if (edits.arranges()) {
                sheet.ranges().requireMergedStay(edits, each.getKey());
                new MovedComments(workbook, edits.places()).addChanged(path, changed);
            }
            new TableHeadings(workbook, edits).addChanged(path, each.getKey(), changed);
            if (sheet.formulas().change(edits)) {
                CalculationOrder.drop(workbook, changed, dropped);
            }
            changed.put(path, PackedPart.pack(path, new SheetWriter(sheet, edits, formats)::write));
        }
        formats.addChanged(changed);
        return workbook.with(changed, dropped);
    }

    private SheetEdits edits(String sheet) {
        path(sheet);
        return sheets.computeIfAbsent(sheet, name -> new SheetEdits());
    }

    private String path(String sheet) {
        return Objects.requireNonNull(workbook.sheet(sheet), sheet);
    }
}
