package dev.winnow.policy.listing;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;

/**
 * A sheet as its columns and rows.
 *
 * @param name the table's name, or the sheet's
 * @param properties the content above the columns, by name: prose, kind, dimension
 * @param key the index of the column that identifies rows
 */
public record Listing(
        SheetGrid sheet,
        SheetKind kind,
        String name,
        Map<String, ListedCell> properties,
        List<ListedColumn> columns,
        int key,
        List<ListedRow> rows) {

    public Listing {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public String workbook() {
        return sheet.workbook();
    }

    /** The sheet as a whole. */
    public Source source() {
        return sheet.whole();
    }

    public ListedCell cell(ListedRow row, ListedColumn column) {
        return at(sheet, row.number(), column.index());
    }

    public static ListedCell at(SheetGrid sheet, int row, int column) {
        return new ListedCell(sheet.cell(row, column), sheet.at(row, column));
    }

    /** The rows from {@code first} on, without blank ones, identified by the cell of one column. */
    public static List<ListedRow> rows(SheetGrid sheet, int first, int key) {
        List<ListedRow> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        sheet.rows().tailMap(first).forEach((number, cells) -> {
            String known = key(cells, key);
            int times = seen.merge(known, 1, Integer::sum);
            rows.add(new ListedRow(times == 1 ? known : known + " (" + times + ")", number, cells));
        });
        return rows;
    }

    private static String key(NavigableMap<Integer, CellValue> cells, int key) {
        String known = ListedCell.text(cells.get(key));
        return known != null
                ? Normalizer.normalize(known, Normalizer.Form.NFC)
                : String.join(
                        ", ",
                        cells.values().stream()
                                .map(ListedCell::text)
                                .filter(Objects::nonNull)
                                .toList());
    }
}
