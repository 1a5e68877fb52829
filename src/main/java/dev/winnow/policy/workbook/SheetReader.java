package dev.winnow.policy.workbook;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Reads one sheet into a grid. */
final class SheetReader {

    /** Control characters but for line breaks and tabs, and halves of characters: no database or JSON keeps them. */
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private static final int LONGEST_SHOWN = 200;

    private final String file;
    private final XSSFSheet sheet;
    private final Problems problems;

    SheetReader(String file, XSSFSheet sheet, Problems problems) {
        this.file = file;
        this.sheet = sheet;
        this.problems = problems;
    }

    SheetGrid read() {
        NavigableMap<Integer, NavigableMap<Integer, CellValue>> rows = new TreeMap<>();
        TreeSet<Integer> hiddenRows = new TreeSet<>();
        Set<Integer> hiddenColumns = new HashSet<>();
        if (sheet.getNumMergedRegions() > Limits.MERGED_REGIONS) {
            limit(new Source(file, sheet.getSheetName(), 0, ""), Limits.MERGED_REGIONS + " merged regions");
        }
        for (Row row : sheet) {
            if (row.getRowNum() >= Limits.ROWS) {
                limit(new Source(file, sheet.getSheetName(), row.getRowNum() + 1, ""), Limits.ROWS + " rows");
                break;
            }
            NavigableMap<Integer, CellValue> cells = cells(row, hiddenColumns);
            if (!cells.isEmpty()) {
                rows.put(row.getRowNum() + 1, cells);
                if (row.getZeroHeight()) {
                    hiddenRows.add(row.getRowNum() + 1);
                }
            }
        }
        return new SheetGrid(file, sheet.getSheetName(), rows, merged(), hiddenRows, hiddenColumns);
    }

    private NavigableMap<Integer, CellValue> cells(Row row, Set<Integer> hiddenColumns) {
        NavigableMap<Integer, CellValue> cells = new TreeMap<>();
        for (Cell cell : row) {
            CellValue value = value(cell);
            if (value == null) {
                continue;
            }
            if (cell.getColumnIndex() >= Limits.COLUMNS) {
                limit(source(cell), Limits.COLUMNS + " columns");
                break;
            }
            if (sheet.isColumnHidden(cell.getColumnIndex())) {
                hiddenColumns.add(cell.getColumnIndex());
            }
            if (value instanceof CellValue.Computed) {
                problems.add(ProblemKind.FORMULA, source(cell), "a value", value.shown());
            }
            cells.put(cell.getColumnIndex(), value);
        }
        return cells;
    }

    private @Nullable CellValue value(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> text(cell, cell.getStringCellValue());
            case NUMERIC -> number(cell);
            case BOOLEAN -> new CellValue.Flag(cell.getBooleanCellValue());
            case FORMULA -> formula(formulaOf(cell));
            case ERROR -> new CellValue.Computed("that failed");
            case BLANK, _NONE -> null;
        };
    }

    /** LibreOffice saves TRUE and FALSE as formulas; those two are values. */
    private static CellValue formula(String formula) {
        return switch (formula) {
            case "TRUE()" -> new CellValue.Flag(true);
            case "FALSE()" -> new CellValue.Flag(false);
            default -> new CellValue.Computed("=" + shortened(formula));
        };
    }

    /** A formula shared by several cells is parsed to be told, which a hostile one may not survive. */
    private static String formulaOf(Cell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException | StackOverflowError e) {
            return "…";
        }
    }

    private static String shortened(String formula) {
        return formula.length() <= LONGEST_SHOWN ? formula : formula.substring(0, LONGEST_SHOWN) + "…";
    }

    private static CellValue number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return new CellValue.Date(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        return new CellValue.Decimal(BigDecimal.valueOf(cell.getNumericCellValue()));
    }

    private @Nullable CellValue text(Cell cell, String raw) {
        if (raw.length() > Limits.CELL_CHARACTERS) {
            limit(source(cell), Limits.CELL_CHARACTERS + " characters");
            return null;
        }
        Matcher unusable = UNUSABLE.matcher(raw);
        if (unusable.find()) {
            String found = "U+%04X".formatted((int) unusable.group().charAt(0));
            problems.add(ProblemKind.VALUE, source(cell), "text without control characters", found);
        }
        String text = unusable.replaceAll("\uFFFD").strip();
        return text.isEmpty() ? null : new CellValue.Text(text);
    }

    private List<SheetGrid.Region> merged() {
        return sheet.getMergedRegions().stream()
                .map(region -> new SheetGrid.Region(
                        region.getFirstRow() + 1,
                        region.getLastRow() + 1,
                        region.getFirstColumn(),
                        region.getLastColumn()))
                .toList();
    }

    private void limit(Source source, String most) {
        problems.add(ProblemKind.FILE, source, "at most " + most, "more");
    }

    private Source source(Cell cell) {
        return new Source(
                file,
                sheet.getSheetName(),
                cell.getRowIndex() + 1,
                cell.getAddress().formatAsString());
    }
}
