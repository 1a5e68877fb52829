package dev.winnow.policy.workbook.writing;

import dev.winnow.policy.workbook.CellValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet with any number of rows, most of them in a temporary file instead of memory. If there are
 * more than a sheet can have, the last row says so.
 */
public final class StreamedSheet implements AutoCloseable {

    private static final int HELD = 100;
    private static final int CHARACTER = 256;

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final Styles styles;
    private final int columns;
    private final int last;
    private int next;
    private @Nullable List<@Nullable CellValue> lastCells;

    /** @param width in characters */
    public record Heading(String text, int width) {}

    public StreamedSheet(String name, List<Heading> headings) {
        this(name, headings, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    StreamedSheet(String name, List<Heading> headings, int mostRows) {
        XSSFWorkbook whole = new XSSFWorkbook();
        workbook = new SXSSFWorkbook(whole, HELD, true);
        styles = new Styles(whole);
        sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        columns = headings.size();
        last = mostRows - 1;
        Row row = sheet.createRow(next++);
        for (int column = 0; column < columns; column++) {
            Heading heading = headings.get(column);
            sheet.setColumnWidth(column, heading.width() * CHARACTER);
            row.createCell(column).setCellStyle(styles.of(CellLook.ID_HEADING));
            row.getCell(column).setCellValue(heading.text());
        }
    }

    /**
     * Adds a row if the sheet isn't full.
     *
     * @param cells null for an empty cell
     * @return false if the sheet is full
     */
    public boolean add(List<@Nullable CellValue> cells) {
        if (next < last) {
            put(cells);
            return true;
        }
        if (lastCells == null) {
            lastCells = cells;
            return true;
        }
        lastCells = List.of(
                new CellValue.Text("There are more rows than a sheet can have. Narrow the search, or export as CSV."));
        return false;
    }

    private void put(List<@Nullable CellValue> cells) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            CellValue value = cells.get(column);
            if (value != null) {
                // Text stays text even if somebody edits it.
                boolean isText = value instanceof CellValue.Text;
                row.createCell(column).setCellStyle(styles.of(isText ? CellLook.EMPTY_TEXT : CellLook.EMPTY));
                PageWriter.set(row.getCell(column), value);
            }
        }
    }

    /** Writes the workbook. Call it once, after the last row. */
    public void write(OutputStream out) throws IOException {
        if (lastCells != null) {
            put(lastCells);
        }
        sheet.setAutoFilter(new CellRangeAddress(0, next - 1, 0, columns - 1));
        workbook.write(out);
    }

    /** Deletes the temporary file. */
    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
