package dev.winnow.policy.workbook.writing;

import dev.winnow.policy.problem.Interruption;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.WorkbookLimits;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes pages as sheets of a workbook. */
public final class PageWriter {

    private static final int CHARACTER = 256;
    private static final float LINE = 13.5f;
    private static final float SPACE = 5;
    private static final float HEADING_SPACE = 12;
    private static final float TITLE_HEIGHT = 26;

    /** The maximum row height of spreadsheet programs. */
    private static final float HIGHEST = 409;

    private final XSSFWorkbook workbook;
    private final Styles styles;

    public PageWriter(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new Styles(workbook);
    }

    public XSSFSheet write(Page page) {
        XSSFSheet sheet = workbook.createSheet(page.grid().name());
        sheet.setDisplayGridlines(false);
        for (int column = 0; column < page.columns().size(); column++) {
            sheet.setColumnWidth(column, page.columns().get(column).width() * CHARACTER);
            boolean literal = page.columns().get(column).body().is(CellLook.Trait.LITERAL);
            sheet.setDefaultColumnStyle(column, styles.of(literal ? CellLook.EMPTY_TEXT : CellLook.EMPTY));
        }
        page.grid().rows().keySet().forEach(row -> writeRow(page, sheet, row));
        page.grid().merged().forEach(region -> merge(page, sheet, region));
        group(page, sheet);
        if (page.headingRow() > 0) {
            sheet.createFreezePane(1, page.headingRow());
            colourNegatives(page, sheet);
            sheet.setRepeatingRows(new CellRangeAddress(page.headingRow() - 1, page.headingRow() - 1, -1, -1));
        }
        print(sheet);
        return sheet;
    }

    private void writeRow(Page page, XSSFSheet sheet, int number) {
        Interruption.check();
        XSSFRow row = sheet.createRow(number - 1);
        List<CellLook> looks = page.looks().get(number);
        Map<Integer, CellValue> cells = page.grid().row(number);
        if (looks == null) {
            for (int column = 0; column < page.columns().size(); column++) {
                Page.Column look = page.columns().get(column);
                row.createCell(column)
                        .setCellStyle(styles.of(number == page.headingRow() ? look.heading() : look.body()));
            }
        }
        cells.forEach((column, value) -> {
            XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
            if (looks != null) {
                cell.setCellStyle(styles.of(looks.get(Math.min(column, looks.size() - 1))));
            }
            if (value instanceof CellValue.Flag && looks == null) {
                cell.setCellStyle(styles.of(CellLook.FLAG));
            }
            set(cell, value);
        });
        float space = number == page.headingRow() ? HEADING_SPACE : SPACE;
        boolean title = looks != null && looks.get(0) == CellLook.TITLE;
        // Sets only the height, not the custom flag, so that it still adapts when a cell gets more text.
        row.getCTRow().setHt(title ? TITLE_HEIGHT : Math.min(lines(page, row) * LINE + space, HIGHEST));
    }

    private static int lines(Page page, XSSFRow row) {
        int most = 1;
        for (Map.Entry<Integer, CellValue> cell :
                page.grid().row(row.getRowNum() + 1).entrySet()) {
            XSSFCell written = row.getCell(cell.getKey());
            if (cell.getValue() instanceof CellValue.Text text
                    && cell.getKey() < page.columns().size()
                    && written.getCellStyle().getWrapText()) {
                most = Math.max(
                        most,
                        lines(text.text(), page.columns().get(cell.getKey()).width() * 6 / 5 - 2));
            }
        }
        return most;
    }

    static void set(Cell cell, CellValue value) {
        Runnable write = value.match(new CellValue.Functions<>(
                text -> () -> cell.setCellValue(CellText.escaped(text.text())),
                decimal -> () -> cell.setCellValue(decimal.number().doubleValue()),
                date -> () -> cell.setCellValue(date.date().toString()),
                flag -> () -> cell.setCellValue(flag.flag()),
                computed -> {
                    throw new IllegalArgumentException("only values are written, not " + computed.shown());
                }));
        write.run();
    }

    /** Creates every cell of the region, because stock Drools needs them to find the extent of a pattern. */
    private void merge(Page page, XSSFSheet sheet, SheetGrid.Region region) {
        List<CellLook> looks = page.looks().getOrDefault(region.firstRow(), List.of(CellLook.TECHNICAL));
        for (int row = region.firstRow() - 1; row < region.lastRow(); row++) {
            for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
                if (sheet.getRow(row).getCell(column) == null) {
                    sheet.getRow(row).createCell(column).setCellStyle(styles.of(looks.get(looks.size() - 1)));
                }
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(
                region.firstRow() - 1, region.lastRow() - 1, region.firstColumn(), region.lastColumn()));
    }

    private static void group(Page page, XSSFSheet sheet) {
        for (int row : page.grid().hiddenRows()) {
            sheet.groupRow(row - 1, row - 1);
            sheet.getRow(row - 1).setZeroHeight(true);
            if (!page.grid().hiddenRows().contains(row + 1) && sheet.getRow(row) != null) {
                sheet.getRow(row).getCTRow().setCollapsed(true);
            }
        }
    }

    /** Uses a conditional format, because stock Drools would apply a number format to the numbers it reads. */
    private static void colourNegatives(Page page, XSSFSheet sheet) {
        for (int column = 0; column < page.columns().size(); column++) {
            if (page.columns().get(column).body().is(CellLook.Trait.SIGNED)) {
                XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
                XSSFConditionalFormattingRule negative =
                        formats.createConditionalFormattingRule(ComparisonOperator.LT, "0");
                negative.createFontFormatting().setFontColor(Styles.colour(CellLook.ERROR.ink()));
                CellRangeAddress[] cells = {
                    new CellRangeAddress(page.headingRow(), WorkbookLimits.ROWS - 1, column, column)
                };
                formats.addConditionalFormatting(cells, negative);
            }
        }
    }

    /** The number of lines of a text that is wrapped between words. */
    private static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : text.split("\\s+", -1)) {
            if (used > 0 && used + 1 + word.length() > width) {
                lines++;
                used = 0;
            }
            used += (used == 0 ? 0 : 1) + word.length();
        }
        return lines;
    }

    private static void print(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }
}
