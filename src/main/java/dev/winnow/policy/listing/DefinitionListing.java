package dev.winnow.policy.listing;

import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellReference;

/** Lists a definition sheet: a title, a sentence, a header row, then an entry per row. */
public final class DefinitionListing {

    private static final Set<String> NUMBERS = Set.of(
            "Cap", "Floor", "Half-life (days)", "Decimals", "From points", "At least", "At most", "Expected points");

    private DefinitionListing() {}

    /** @param key the label of the column that identifies entries; the first column if there is none */
    public static Listing of(SheetGrid sheet, SheetKind kind, String key) {
        List<ListedColumn> columns = columns(sheet);
        int known = columns.stream()
                .filter(column -> column.label().equals(key))
                .map(ListedColumn::index)
                .findFirst()
                .orElse(0);
        return new Listing(
                sheet,
                kind,
                sheet.name(),
                prose(sheet, ListSheet.HEADER_ROW),
                columns,
                known,
                Listing.rows(sheet, ListSheet.HEADER_ROW + 1, known));
    }

    /** The first cells of the rows above {@code end}, as title, sentence and further sentences. */
    public static Map<String, ListedCell> prose(SheetGrid sheet, int end) {
        Map<String, ListedCell> prose = new LinkedHashMap<>();
        for (int row = 1; row < end; row++) {
            String name = row == 1 ? "Title" : row == 2 ? "Sentence" : "Sentence in row " + row;
            ListedCell cell = Listing.at(sheet, row, 0);
            if (cell.value() != null) {
                prose.put(name, cell);
            }
        }
        return prose;
    }

    private static List<ListedColumn> columns(SheetGrid sheet) {
        Set<Integer> filled = new TreeSet<>();
        sheet.rows().tailMap(ListSheet.HEADER_ROW).values().forEach(row -> filled.addAll(row.keySet()));
        List<ListedColumn> columns = new ArrayList<>();
        for (int index : filled) {
            ListedCell heading = Listing.at(sheet, ListSheet.HEADER_ROW, index);
            String label = label(heading, index);
            columns.add(new ListedColumn(label, label, heading, index, NUMBERS.contains(label)));
        }
        return columns;
    }

    /** The text of the heading; for an empty one, the column's letter. */
    public static String label(ListedCell heading, int index) {
        String label = heading.text();
        return label == null ? "column " + CellReference.convertNumToColString(index) : label;
    }
}
