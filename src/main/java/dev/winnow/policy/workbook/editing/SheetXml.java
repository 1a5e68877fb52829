package dev.winnow.policy.workbook.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet's part, and what else in it depends on them, found in one pass. */
final class SheetXml {

    private static final int MOST_ROWS = 1_048_576;

    private final byte[] xml;
    private final XmlTags tags;
    private final List<SourceRow> rows = new ArrayList<>();
    private final Formulas formulas = new Formulas();
    private final RowRanges ranges;

    /** Styles of columns by their first column; a null ends them. */
    private final NavigableMap<Integer, @Nullable String> columnStyles = new TreeMap<>();

    private String prefix = "";
    private int dataStart = -1;
    private int dataEnd;

    /** @param xml plain */
    SheetXml(byte[] xml) throws IOException {
        this.xml = xml;
        this.tags = new XmlTags(xml);
        this.ranges = new RowRanges(tags);
        while (tags.next()) {
            if (tags.depth() == 2 && tags.opens("sheetData")) {
                readData();
            } else if (tags.depth() == 3 && tags.opens("col")) {
                readColumns(tags.tag());
            } else if (tags.opens()) {
                ranges.read();
            }
        }
        if (dataStart < 0) {
            throw new IOException("there is a sheet without cells");
        }
    }

    byte[] xml() {
        return xml;
    }

    /** The prefix of its elements with a colon, or nothing. */
    String prefix() {
        return prefix;
    }

    /** Rows in order. */
    List<SourceRow> rows() {
        return rows;
    }

    Formulas formulas() {
        return formulas;
    }

    RowRanges ranges() {
        return ranges;
    }

    /** The position of the element with the rows. */
    int dataStart() {
        return dataStart;
    }

    /** The position after the element with the rows. */
    int dataEnd() {
        return dataEnd;
    }

    int lastRow() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
    }

    /** Null if there is none. */
    @Nullable
    SourceRow row(int number) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            SourceRow found = rows.get(middle);
            if (found.number() == number) {
                return found;
            }
            low = found.number() < number ? middle + 1 : low;
            high = found.number() < number ? high : middle - 1;
        }
        return null;
    }

    /** The style of new cells in a column; null for the standard style. */
    @Nullable
    String columnStyle(int column) {
        NavigableMap.Entry<Integer, @Nullable String> style = columnStyles.floorEntry(column);
        return style == null ? null : style.getValue();
    }

    private void readData() throws IOException {
        if (dataStart >= 0) {
            throw new IOException("there is a sheet with its cells twice");
        }
        prefix = tags.prefix();
        dataStart = tags.start();
        dataEnd = tags.end();
        boolean open = !tags.isEmpty();
        while (open && tags.next()) {
            if (tags.opens("row")) {
                rows.add(readRow());
            }
            dataEnd = tags.end();
            open = !tags.closes("sheetData");
        }
    }

    private SourceRow readRow() throws IOException {
        String given = tags.tag().get("r");
        int number = given == null ? lastRow() + 1 : number(given);
        if (number <= lastRow() || number > MOST_ROWS) {
            throw new IOException("a row is stored twice or out of order");
        }
        int start = tags.start();
        int content = tags.end();
        int contentEnd = content;
        int first = Integer.MAX_VALUE;
        int column = -1;
        boolean open = !tags.isEmpty();
        while (open && tags.next()) {
            if (tags.depth() == 4 && tags.opens("c")) {
                column = CellColumn.next(column, tags.tag().get("r"));
                first = Math.min(first, column);
            } else if (tags.depth() == 5 && tags.opens("f")) {
                formulas.add(number, column, tags.tag());
            }
            contentEnd = tags.start();
            open = tags.depth() > 3;
        }
        return new SourceRow(number, given != null, start, content, contentEnd, tags.end(), first, column);
    }

    private void readColumns(Tag column) throws IOException {
        String first = column.get("min");
        String last = column.get("max");
        if (first != null && last != null) {
            columnStyles.put(number(first) - 1, column.get("style"));
            columnStyles.putIfAbsent(number(last), null);
        }
    }

    static int number(String text) throws IOException {
        if (!text.matches("\\d{1,7}")) {
            throw new IOException("there is a sheet with a row or column \"" + text + '"');
        }
        return Integer.parseInt(text);
    }
}
