package dev.winnow.policy.workbook.editing;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.WorkbookLimits;
import dev.winnow.policy.workbook.reading.TransitionalWorkbook;
import dev.winnow.policy.workbook.writing.PageWriter;
import dev.winnow.policy.workbook.writing.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook edited in place: styles, drop-downs and formats stay with their rows. Rows count from 1, columns from 0.
 */
public final class EditedWorkbook implements AutoCloseable {

    private final XSSFWorkbook workbook;

    /** @throws IOException if it can't be opened or is too large to load into memory */
    public EditedWorkbook(byte[] bytes) throws IOException {
        byte[] opened = TransitionalWorkbook.of(bytes, WorkbookLimits.MARKED_BYTES);
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(opened));
    }

    /** @param value null clears the cell */
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

    /**
     * Rearranges the rows from {@code first} on, each with its cells unchanged.
     *
     * @param order the number of the row for each place; a negative number is a new empty row with the format of that
     *     row
     * @throws IOException if rows move and the sheet has comments, which can't move with them
     */
    public void arrange(String sheet, int first, List<Integer> order) throws IOException {
        XSSFSheet changed = sheet(sheet);
        int end = first + order.size() - 1;
        boolean stays = changed.getLastRowNum() < end;
        List<RowCopy> images = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            images.add(RowCopy.of(changed.getRow(Math.abs(order.get(place)) - 1), order.get(place) < 0));
            stays &= order.get(place) == first + place;
        }
        if (!stays && changed.hasComments()) {
            throw new IOException("there are comments on " + sheet + ", which can't go with their rows");
        }
        for (int place = 0; place < order.size(); place++) {
            int number = first + place;
            if (order.get(place) != number) {
                XSSFRow row = changed.getRow(number - 1);
                images.get(place).write(row == null ? changed.createRow(number - 1) : row);
            }
        }
        for (int last = changed.getLastRowNum(); last >= end; last--) {
            XSSFRow row = changed.getRow(last);
            if (row != null) {
                changed.removeRow(row);
            }
        }
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
}
