package dev.winnow.policy.workbook.editing;

import dev.winnow.policy.workbook.CellValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes rows of a sheet. A row that is the same in the same place is copied. */
final class RowWriter {

    private final SheetXml sheet;
    private final SheetEdits edits;
    private final CellWriter cells;
    private final FormulaWriter formulas;
    private final Set<Integer> orphans;
    private final OutputStream out;

    RowWriter(SheetXml sheet, SheetEdits edits, CellFormats formats, OutputStream out) {
        this.sheet = sheet;
        this.edits = edits;
        this.cells = new CellWriter(sheet.prefix(), formats);
        Set<String> orphaned = sheet.formulas().orphaned(edits);
        this.formulas = new FormulaWriter(sheet, orphaned);
        this.orphans = sheet.formulas().users(orphaned);
        this.out = out;
    }

    void write(int number) throws IOException {
        int origin = edits.origin(number);
        SourceRow source = sheet.row(Math.abs(origin));
        NavigableMap<Integer, Optional<CellValue>> edited = edits.cells(number);
        if (source == null) {
            if (!edited.isEmpty()) {
                write("<" + sheet.prefix() + "row r=\"" + number + "\">");
                writeNew(number, edited, null);
                end();
            }
        } else if (origin == number && edited.isEmpty() && source.numbered() && !orphans.contains(number)) {
            out.write(sheet.xml(), source.start(), source.end() - source.start());
        } else {
            write(number, source, origin, edited);
        }
    }

    private void write(int number, SourceRow source, int origin, NavigableMap<Integer, Optional<CellValue>> edited)
            throws IOException {
        XmlTags tags = new XmlTags(sheet.xml(), source.content(), source.contentEnd());
        Tag row = new Tag(tags.text(source.start(), source.content())).with("r", String.valueOf(number));
        row = edited.isEmpty() ? row : row.without("spans");
        row = origin < 0 ? row.without("ht", "customHeight", "hidden", "outlineLevel", "collapsed") : row;
        String rowStyle =
                "1".equals(row.get("customFormat")) || "true".equals(row.get("customFormat")) ? row.get("s") : null;
        write(row.opened().text());
        int column = -1;
        while (tags.next()) {
            if (tags.opens("c")) {
                Tag cell = tags.tag();
                int content = tags.end();
                int end = tags.skip();
                int before = column;
                column = CellColumn.next(before, cell.get("r"));
                writeNew(number, edited.subMap(before, false, column, false), rowStyle);
                String reference = CellColumn.reference(column, number);
                if (edited.containsKey(column)) {
                    write(cells.cell(reference, cell.get("s"), edited.get(column)));
                } else if (origin < 0) {
                    write(cells.blank(reference, cell.get("s")));
                } else {
                    keep(cell.with("r", reference), content, end, source, number);
                }
            } else if (tags.opens()) {
                int start = tags.start();
                writeNew(number, edited.tailMap(column, false), rowStyle);
                column = Integer.MAX_VALUE;
                out.write(sheet.xml(), start, tags.skip() - start);
            }
        }
        writeNew(number, edited.tailMap(column, false), rowStyle);
        end();
    }

    private void keep(Tag cell, int content, int end, SourceRow source, int number) throws IOException {
        if (sheet.formulas().isIn(source.number())) {
            formulas.write(cell, content, end, source.number() != number, out);
        } else {
            write(cell.text());
            out.write(sheet.xml(), content, end - content);
        }
    }

    private void writeNew(int number, NavigableMap<Integer, Optional<CellValue>> edited, @Nullable String rowStyle)
            throws IOException {
        for (Map.Entry<Integer, Optional<CellValue>> cell : edited.entrySet()) {
            if (cell.getValue().isPresent()) {
                String style = rowStyle == null ? sheet.columnStyle(cell.getKey()) : rowStyle;
                write(cells.cell(CellColumn.reference(cell.getKey(), number), style, cell.getValue()));
            }
        }
    }

    private void end() throws IOException {
        write("</" + sheet.prefix() + "row>");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
