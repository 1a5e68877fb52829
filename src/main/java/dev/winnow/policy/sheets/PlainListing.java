package dev.winnow.policy.sheets;

import dev.winnow.policy.listing.ListedColumn;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellReference;

/** Lists a sheet whose meaning is unknown: each row and column by its place. */
final class PlainListing {

    private PlainListing() {}

    static Listing of(Listing whole) {
        SheetGrid sheet = whole.sheet();
        TreeSet<Integer> filled = new TreeSet<>();
        List<ListedRow> rows = new ArrayList<>();
        sheet.rows().forEach((number, cells) -> {
            filled.addAll(cells.keySet());
            rows.add(new ListedRow("row " + number, number, cells));
        });
        List<ListedColumn> columns = filled.stream()
                .map(index -> {
                    String letter = CellReference.convertNumToColString(index);
                    return new ListedColumn(letter, letter, Listing.at(sheet, 0, index), index, false);
                })
                .toList();
        return new Listing(sheet, whole.kind(), whole.name(), Map.of(), columns, 0, rows);
    }
}
