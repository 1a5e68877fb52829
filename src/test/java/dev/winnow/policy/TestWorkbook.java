package dev.winnow.policy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Makes workbooks of plain values, and changes single cells of those there are. Cells are named as in {@code C14}. */
public final class TestWorkbook {

    private static final String IMPORTS = "dev.winnow.lead.Lead, dev.winnow.lead.Activity, dev.winnow.lead.Signal, "
            + "dev.winnow.lead.Score, dev.winnow.lead.Standing, java.time.LocalDate";

    private final XSSFWorkbook workbook;

    private TestWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    public static TestWorkbook empty() {
        return new TestWorkbook(new XSSFWorkbook());
    }

    public static TestWorkbook of(XSSFWorkbook workbook) {
        return new TestWorkbook(workbook);
    }

    public static TestWorkbook of(byte[] bytes) {
        try {
            return new TestWorkbook(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A definition sheet: a title, a sentence, the header, then the entries. */
    public TestWorkbook list(String sheet, List<String> header, List<List<@Nullable Object>> entries) {
        XSSFSheet made = workbook.createSheet(sheet);
        fill(made, 1, List.of(sheet));
        fill(made, 2, List.of("What stands here, in a sentence."));
        fill(made, 3, header);
        for (int index = 0; index < entries.size(); index++) {
            fill(made, 4 + index, entries.get(index));
        }
        return this;
    }

    /** A definition sheet of at least one entry. */
    public TestWorkbook list(String sheet, List<TestEntry> entries) {
        return list(
                sheet,
                entries.get(0).header(),
                entries.stream().map(TestEntry::cells).toList());
    }

    /** A decision table, with its technical rows hidden. */
    public TestWorkbook table(String policy, TestTable table) {
        XSSFSheet sheet = workbook.createSheet(table.sheet());
        fill(sheet, 1, List.of(table.name()));
        fill(sheet, 2, List.of("What the table is for, in a sentence."));
        fill(sheet, 3, List.of("RuleSet", "dev.winnow." + policy));
        fill(sheet, 4, List.of("Import", IMPORTS));
        fill(sheet, 5, List.of("Variables", "dev.winnow.policy.rule.Findings findings"));
        fill(sheet, 6, List.of("Kind", table.kind()));
        if (table.dimension() != null) {
            fill(sheet, 7, List.of("Dimension", table.dimension()));
        }
        int top = table.firstRow() - 5;
        fill(sheet, top, List.of("RuleTable " + table.name()));
        fill(sheet, top + 1, each(table, TestTable.Column::type));
        fillPatterns(sheet, top + 2, table.columns());
        fill(sheet, top + 3, each(table, TestTable.Column::snippet));
        fill(sheet, top + 4, each(table, TestTable.Column::label));
        for (int index = 0; index < table.rows().size(); index++) {
            fill(sheet, table.firstRow() + index, table.rows().get(index));
        }
        for (int row : List.of(3, 4, 5, top, top + 1, top + 2, top + 3)) {
            hideRow(table.sheet(), row);
        }
        return this;
    }

    public TestWorkbook sheet(String name) {
        workbook.createSheet(name);
        return this;
    }

    /** Puts a text, number, flag or date into a cell; null empties it. */
    public TestWorkbook set(String sheet, String cell, @Nullable Object value) {
        set(cell(sheet, cell), value);
        return this;
    }

    public TestWorkbook formula(String sheet, String cell, String formula) {
        cell(sheet, cell).setCellFormula(formula);
        return this;
    }

    /** A cell that holds an error such as {@code #DIV/0!}. */
    public TestWorkbook error(String sheet, String cell) {
        cell(sheet, cell).setCellErrorValue((byte) 7);
        return this;
    }

    /** @param row from 1 */
    public TestWorkbook hideRow(String sheet, int row) {
        row(workbook.getSheet(sheet), row).setZeroHeight(true);
        return this;
    }

    public TestWorkbook hideColumn(String sheet, String column) {
        workbook.getSheet(sheet).setColumnHidden(CellReference.convertColStringToIndex(column), true);
        return this;
    }

    public TestWorkbook hideSheet(String sheet) {
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        return this;
    }

    /** @param region such as {@code B2:C3} */
    public TestWorkbook merge(String sheet, String region) {
        workbook.getSheet(sheet).addMergedRegionUnsafe(CellRangeAddress.valueOf(region));
        return this;
    }

    public TestWorkbook unmergeAll(String sheet) {
        XSSFSheet changed = workbook.getSheet(sheet);
        while (changed.getNumMergedRegions() > 0) {
            changed.removeMergedRegion(0);
        }
        return this;
    }

    public TestWorkbook remove(String sheet) {
        workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        return this;
    }

    public TestWorkbook rename(String sheet, String name) {
        workbook.setSheetName(workbook.getSheetIndex(sheet), name);
        return this;
    }

    /** Does what the other methods can't, with POI itself. */
    public TestWorkbook change(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    /** The text of a cell; empty where there is none. */
    public String text(String sheet, String cell) {
        Cell found = cell(sheet, cell);
        return found.getCellType() == CellType.STRING ? found.getStringCellValue() : "";
    }

    public byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<@Nullable Object> each(TestTable table, Function<TestTable.Column, @Nullable Object> part) {
        @Nullable Object[] parts = table.columns().stream().map(part).toArray();
        return Arrays.asList(parts);
    }

    private static void fillPatterns(XSSFSheet sheet, int row, List<TestTable.Column> columns) {
        int index = 0;
        while (index < columns.size()) {
            String pattern = columns.get(index).pattern();
            int first = index;
            while (index < columns.size() && Objects.equals(columns.get(index).pattern(), pattern)) {
                index++;
            }
            if (pattern != null) {
                for (int column = first; column < index; column++) {
                    set(row(sheet, row).createCell(column), column == first ? pattern : null);
                }
                if (index - first > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, first, index - 1));
                }
            }
        }
    }

    private static void fill(XSSFSheet sheet, int row, List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            if (values.get(column) != null) {
                set(row(sheet, row).createCell(column), values.get(column));
            }
        }
    }

    /** Begins with a blank cell, because POI doesn't replace texts that stand in the sheet itself. */
    private static void set(Cell cell, @Nullable Object value) {
        cell.setBlank();
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (value instanceof LocalDate date) {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
            cell.setCellValue(date);
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    private Cell cell(String sheet, String name) {
        CellReference reference = new CellReference(name);
        return row(workbook.getSheet(sheet), reference.getRow() + 1)
                .getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static Row row(XSSFSheet sheet, int row) {
        Row found = sheet.getRow(row - 1);
        return found == null ? sheet.createRow(row - 1) : found;
    }
}
