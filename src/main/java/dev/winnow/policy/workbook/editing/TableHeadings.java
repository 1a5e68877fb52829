package dev.winnow.policy.workbook.editing;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.reading.PackedPart;
import dev.winnow.policy.workbook.reading.WorkbookPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the columns of tables on a sheet like their headings: Excel repairs workbooks in which they differ. */
final class TableHeadings {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})(:[A-Z]{1,3}\\d{1,7})?");

    private final WorkbookPackage workbook;
    private final SheetEdits edits;

    TableHeadings(WorkbookPackage workbook, SheetEdits edits) {
        this.workbook = workbook;
        this.edits = edits;
    }

    /**
     * Adds the changed parts of a sheet's tables.
     *
     * @param name of the sheet
     * @throws IOException if the heading of a table moves
     */
    void addChanged(String sheet, String name, Map<String, PackedPart> changed) throws IOException {
        for (String path : workbook.related(sheet, "table")) {
            byte[] xml = workbook.xml(path);
            XmlTags tags = new XmlTags(xml);
            Tag table = tags.next() ? tags.tag() : new Tag("<table>");
            Matcher range = RANGE.matcher(Optional.ofNullable(table.get("ref")).orElse(""));
            if (range.matches() && !"0".equals(table.get("headerRowCount"))) {
                int row = Integer.parseInt(range.group(2));
                if (!edits.stays(row)) {
                    throw new IOException(
                            "the rows of " + name + " can't move, because row " + row + " is the heading of a table");
                }
                if (!edits.cells(row).isEmpty()) {
                    int first = CellColumn.of(range.group(1));
                    changed.put(path, PackedPart.pack(path, out -> write(xml, edits.cells(row), first, out)));
                }
            }
        }
    }

    private static void write(byte[] xml, Map<Integer, Optional<CellValue>> headings, int first, OutputStream out)
            throws IOException {
        XmlTags tags = new XmlTags(xml);
        int column = first;
        int copied = 0;
        while (tags.next()) {
            if (tags.opens("tableColumn")) {
                Optional<CellValue> heading = headings.getOrDefault(column, Optional.empty());
                if (heading.isPresent() && heading.get() instanceof CellValue.Text text) {
                    out.write(xml, copied, tags.start() - copied);
                    out.write(tags.tag()
                            .with("name", CellWriter.attribute(text.text()))
                            .text()
                            .getBytes(StandardCharsets.UTF_8));
                    copied = tags.end();
                }
                column++;
            }
        }
        out.write(xml, copied, xml.length - copied);
    }
}
