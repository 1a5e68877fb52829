package dev.winnow.policy.workbook.editing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes a sheet's part with its edits; everything else in it is copied. */
final class SheetWriter {

    private final SheetXml sheet;
    private final SheetEdits edits;
    private final CellFormats formats;

    SheetWriter(SheetXml sheet, SheetEdits edits, CellFormats formats) {
        this.sheet = sheet;
        this.edits = edits;
        this.formats = formats;
    }

    void write(OutputStream out) throws IOException {
        int[] numbers = numbers();
        int copied = 0;
        boolean done = false;
        for (RowRanges.Replacement each : sheet.ranges().replacements(edits, used(numbers), sheet.lastRow())) {
            if (!done && each.start() >= sheet.dataEnd()) {
                copied = writeRows(copied, numbers, out);
                done = true;
            }
            copy(copied, each.start(), out);
            out.write(each.text().getBytes(StandardCharsets.UTF_8));
            copied = each.end();
        }
        if (!done) {
            copied = writeRows(copied, numbers, out);
        }
        copy(copied, sheet.xml().length, out);
    }

    /** Copies up to the rows, writes them, and returns the position after them. */
    private int writeRows(int copied, int[] numbers, OutputStream out) throws IOException {
        copy(copied, sheet.dataStart(), out);
        XmlTags data = new XmlTags(sheet.xml(), sheet.dataStart(), sheet.dataEnd());
        data.next();
        out.write(data.tag().opened().text().getBytes(StandardCharsets.UTF_8));
        RowWriter rows = new RowWriter(sheet, edits, formats, out);
        for (int number : numbers) {
            rows.write(number);
        }
        out.write(("</" + sheet.prefix() + "sheetData>").getBytes(StandardCharsets.UTF_8));
        return sheet.dataEnd();
    }

    /** The numbers of the rows to write, in order. */
    private int[] numbers() {
        IntStream rows = edits.arranges()
                ? IntStream.rangeClosed(1, edits.lastArranged())
                : sheet.rows().stream().mapToInt(SourceRow::number);
        return IntStream.concat(rows, edits.editedRows().stream().mapToInt(Integer::intValue))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The range of all cells; null if there are none. */
    private @Nullable String used(int[] numbers) {
        int top = 0;
        int bottom = 0;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int number : numbers) {
            SourceRow source = sheet.row(Math.abs(edits.origin(number)));
            int left = source == null ? Integer.MAX_VALUE : source.firstColumn();
            int right = source == null ? -1 : source.lastColumn();
            if (!edits.cells(number).isEmpty()) {
                left = Math.min(left, edits.cells(number).firstKey());
                right = Math.max(right, edits.cells(number).lastKey());
            }
            if (right >= 0) {
                top = top == 0 ? number : top;
                bottom = number;
                first = Math.min(first, left);
                last = Math.max(last, right);
            }
        }
        if (bottom == 0) {
            return null;
        }
        String start = CellColumn.reference(first, top);
        String end = CellColumn.reference(last, bottom);
        return start.equals(end) ? start : start + ':' + end;
    }

    private void copy(int from, int until, OutputStream out) throws IOException {
        out.write(sheet.xml(), from, until - from);
    }
}
