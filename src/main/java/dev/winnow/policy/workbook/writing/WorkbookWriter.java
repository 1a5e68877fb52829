package dev.winnow.policy.workbook.writing;

import dev.winnow.policy.workbook.SheetGrid;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks. The same pages give the same bytes. */
public final class WorkbookWriter {

    /** The earliest time in a zip file. */
    private static final LocalDateTime FIRST_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WorkbookWriter() {}

    /** Writes the pages as sheets, in order. The first page with headings is the active sheet. */
    public static byte[] write(List<Page> pages) {
        Map<List<String>, String> lists = new HashMap<>();
        pages.forEach(page -> page.lists()
                .forEach((values, region) -> lists.put(values, area(page.grid().name(), region))));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            PageWriter writer = new PageWriter(workbook);
            int shown = -1;
            for (Page page : pages) {
                XSSFSheet sheet = writer.write(page);
                new InputWriter(page, sheet, lists).write();
                shown = shown < 0 && page.headingRow() > 0 ? workbook.getSheetIndex(sheet) : shown;
            }
            workbook.setActiveSheet(Math.max(shown, 0));
            workbook.setSelectedTab(Math.max(shown, 0));
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workbook's bytes, without the time of writing. */
    public static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        Optional<Date> never = Optional.of(new Date(0));
        workbook.getProperties().getCoreProperties().setCreated(never);
        workbook.getProperties().getCoreProperties().setModified(never);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return timeless(bytes.toByteArray());
    }

    private static byte[] timeless(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(FIRST_TIME);
                out.putNextEntry(copy);
                parts.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }

    private static String area(String sheet, SheetGrid.Region region) {
        CellReference first = new CellReference(sheet, region.firstRow() - 1, region.firstColumn(), true, true);
        CellReference last = new CellReference(sheet, region.lastRow() - 1, region.lastColumn(), true, true);
        return new AreaReference(first, last, SpreadsheetVersion.EXCEL2007).formatAsString();
    }
}
