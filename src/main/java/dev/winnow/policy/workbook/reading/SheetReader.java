package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.problem.Interruption;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.WorkbookLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Reads one sheet into a grid, cell by cell. */
final class SheetReader extends PartHandler {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final int DATA = 2;
    private static final int ROW = 3;
    private static final int CELL = 4;
    private static final CellValue LISTS = new CellValue.Text(ListSheet.LISTS);

    private final String file;
    private final String name;
    private final RawCell cell;
    private final CellCount count;
    private final Problems problems;

    private final NavigableMap<Integer, NavigableMap<Integer, CellValue>> rows = new TreeMap<>();
    private final List<SheetGrid.Region> merged = new ArrayList<>();
    private final TreeSet<Integer> hiddenRows = new TreeSet<>();
    private final Set<Integer> columnsOutOfSight = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private NavigableMap<Integer, CellValue> cells = new TreeMap<>();
    private boolean filtered;
    private boolean inData;
    private int row;
    private int column;
    private boolean rowIsHidden;
    private boolean rowIsFull;
    private boolean full;

    SheetReader(String file, String name, CellTypes types, CellCount count, Problems problems) {
        super(NAMESPACE);
        this.file = file;
        this.name = name;
        this.cell = new RawCell(types);
        this.count = count;
        this.problems = problems;
    }

    /** The cells read so far. */
    SheetGrid grid() {
        return new SheetGrid(file, name, rows, merged, hiddenRows, hiddenColumns, filtered);
    }

    @Override
    void begin(String element, Attributes attributes) throws SAXException {
        if (inData) {
            beginInData(element, attributes);
        } else if (depth() == DATA && element.equals("sheetData")) {
            inData = true;
        } else if (depth() == DATA + 1 && element.equals("col") && parent().equals("cols")) {
            column(attributes);
        } else if (depth() == DATA + 1 && element.equals("mergeCell")) {
            merge(value(attributes, "ref"));
        } else if (depth() == DATA && element.equals("autoFilter")) {
            filtered = true;
        }
    }

    private void beginInData(String element, Attributes attributes) throws SAXException {
        if (depth() == ROW && element.equals("row")) {
            beginRow(attributes);
        } else if (depth() == CELL && element.equals("c")) {
            beginCell(attributes);
        } else if (depth() > CELL && cell.takes(element)) {
            cell.begin(element, parent(), attributes);
        } else if (!element.equals("extLst") && !parent().equals("extLst")) {
            throw new SAXException("an element where it doesn't belong");
        }
    }

    @Override
    void end(String element) {
        if (depth() == DATA && element.equals("sheetData")) {
            inData = false;
        } else if (inData && depth() == ROW) {
            endRow();
        } else if (inData && depth() == CELL && element.equals("c")) {
            endCell();
        } else if (inData && depth() > CELL) {
            cell.end();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inData) {
            cell.add(characters, start, length);
        }
    }

    private void beginRow(Attributes attributes) throws SAXException {
        Interruption.check();
        String number = value(attributes, "r");
        int next = number == null ? row + 1 : number(number, 1_048_576);
        requireOrder(next > row, next, "");
        row = next;
        column = -1;
        rowIsFull = false;
        rowIsHidden = isTrue(attributes, "hidden") || isNothing(value(attributes, "ht"));
        cells = new TreeMap<>();
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.put(row, cells);
            if (rowIsHidden) {
                hiddenRows.add(row);
            }
        }
    }

    private void beginCell(Attributes attributes) throws SAXException {
        String reference = value(attributes, "r");
        int next = column + 1;
        if (reference != null) {
            String letters = CellReference.convertNumToColString(next);
            if (!reference.equals(letters + row)) {
                String end = String.valueOf(row);
                letters = reference.endsWith(end) ? reference.substring(0, reference.length() - end.length()) : "";
                if (!letters.matches("[A-Z]{1,3}")) {
                    throw new SAXException("a cell outside its row");
                }
                next = CellReference.convertColStringToIndex(letters);
            }
        }
        requireOrder(next > column, row, CellReference.convertNumToColString(next) + row);
        column = next;
        cell.clear(attributes);
    }

    private void endCell() {
        if (full || cell.isEmpty()) {
            return;
        }
        Source source = source(row, CellReference.convertNumToColString(column) + row);
        if (row > WorkbookLimits.ROWS) {
            limit(source(row, ""), WorkbookLimits.ROWS + " rows");
            full = true;
        } else if (!count.hasRoom()) {
            limit(source, WorkbookLimits.CELLS + " cells");
            full = true;
        } else if (column >= WorkbookLimits.COLUMNS) {
            if (!rowIsFull) {
                limit(source, WorkbookLimits.COLUMNS + " columns");
            }
            rowIsFull = true;
        } else {
            CellValue value = cell.value(longest(), source, problems);
            if (value != null && !count.takes(value, source)) {
                full = true;
            } else if (value != null) {
                cells.put(column, value);
                if (columnsOutOfSight.contains(column)) {
                    hiddenColumns.add(column);
                }
            }
        }
    }

    private int longest() {
        NavigableMap<Integer, CellValue> header = rows.get(ListSheet.HEADER_ROW);
        boolean isList = row > ListSheet.HEADER_ROW && header != null && LISTS.equals(header.get(column));
        return isList ? WorkbookLimits.LIST_CHARACTERS : WorkbookLimits.CELL_CHARACTERS;
    }

    private void column(Attributes attributes) throws SAXException {
        if (isTrue(attributes, "hidden") || isNothing(value(attributes, "width"))) {
            int last = number(value(attributes, "max"), 16_384);
            for (int index = number(value(attributes, "min"), 16_384);
                    index <= Math.min(last, WorkbookLimits.COLUMNS);
                    index++) {
                columnsOutOfSight.add(index - 1);
            }
        }
    }

    private void merge(@Nullable String reference) throws SAXException {
        if (merged.size() == WorkbookLimits.MERGED_REGIONS) {
            limit(source(0, ""), WorkbookLimits.MERGED_REGIONS + " merged regions");
            return;
        }
        if (reference == null || !reference.matches("[A-Z]{1,3}[1-9]\\d{0,6}(:[A-Z]{1,3}[1-9]\\d{0,6})?")) {
            throw new SAXException("merged cells without a place");
        }
        CellRangeAddress region = CellRangeAddress.valueOf(reference);
        merged.add(new SheetGrid.Region(
                region.getFirstRow() + 1, region.getLastRow() + 1, region.getFirstColumn(), region.getLastColumn()));
    }

    /** Programs differ in how they read a row or cell that is stored twice. */
    private void requireOrder(boolean inOrder, int atRow, String atCell) {
        if (!inOrder) {
            problems.add(ProblemKind.LAYOUT, source(atRow, atCell), "each row and cell once, in order", "one again");
        }
    }

    private static int number(@Nullable String text, int most) throws SAXException {
        int number = text != null && text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new SAXException("a number of a row or column that there is none of");
        }
        return number;
    }

    /** Whether a height or width is too small to show anything. */
    private static boolean isNothing(@Nullable String size) {
        return size != null && size.matches("0?(\\.\\d{1,20})?");
    }

    private void limit(Source source, String most) {
        problems.add(ProblemKind.FILE, source, "at most " + most, "more");
    }

    private Source source(int atRow, String atCell) {
        return new Source(file, name, atRow, atCell);
    }
}
