package dev.winnow.policy.workbook.editing;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.Limits;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import dev.winnow.policy.workbook.writing.PageWriter;
import dev.winnow.policy.workbook.writing.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is changed in place: styles, drop-downs and formats stay, and go with their rows. Rows count from 1,
 * columns from 0.
 */
public final class EditedWorkbook implements AutoCloseable {

    private static final CellCopyPolicy STYLES_ONLY =
            new CellCopyPolicy.Builder().cellValue(false).build();

    private final XSSFWorkbook workbook;

    /** @throws IOException if it can't be opened, or is too large to be held in memory as a whole */
    public EditedWorkbook(byte[] bytes) throws IOException {
        if (WorkbookReader.unpackedSize(bytes) > Limits.MARKED_BYTES) {
            throw new IOException("too large to be changed");
        }
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** @param value null empties the cell */
    public void set(String sheet, int row, int column, @Nullable CellValue value) {
        XSSFRow found = sheet(sheet).getRow(row - 1);
        XSSFRow written = found == null ? sheet(sheet).createRow(row - 1) : found;
        Cell cell = written.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (value == null) {
            cell.setBlank();
        } else {
            PageWriter.set(cell, value);
        }
    }

    /** Puts an empty row where one stands now, which goes down with all below it; it looks like a given one. */
    public void insert(String sheet, int row, int like) {
        XSSFRow model = sheet(sheet).getRow(like - 1);
        makeRoom(sheet(sheet), row);
        XSSFRow made = sheet(sheet).createRow(row - 1);
        if (model != null) {
            made.copyRowFrom(model, STYLES_ONLY);
        }
    }

    public void remove(String sheet, int row) {
        remove(sheet(sheet), row);
    }

    /** Puts a row above another, or below the last one. */
    public void move(String sheet, int row, int above) {
        XSSFSheet changed = sheet(sheet);
        makeRoom(changed, above);
        int from = row < above ? row : row + 1;
        changed.createRow(above - 1).copyRowFrom(changed.getRow(from - 1), new CellCopyPolicy());
        remove(changed, from);
    }

    public byte[] bytes() throws IOException {
        return WorkbookWriter.bytes(workbook);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private XSSFSheet sheet(String name) {
        return Objects.requireNonNull(workbook.getSheet(name), name);
    }

    private static void makeRoom(XSSFSheet sheet, int row) {
        if (row - 1 <= sheet.getLastRowNum()) {
            sheet.shiftRows(row - 1, sheet.getLastRowNum(), 1);
        }
    }

    private static void remove(XSSFSheet sheet, int row) {
        XSSFRow removed = sheet.getRow(row - 1);
        if (removed != null) {
            sheet.removeRow(removed);
        }
        if (row - 1 < sheet.getLastRowNum()) {
            sheet.shiftRows(row, sheet.getLastRowNum(), -1);
        }
    }
}
