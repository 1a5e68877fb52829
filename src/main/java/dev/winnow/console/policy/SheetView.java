package dev.winnow.console.policy;

import dev.winnow.console.definition.DefinitionPicture;
import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.sheets.SheetColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a page. The scripts replace its rows by a grid.
 *
 * @param about the sentences above the columns
 * @param state where the sheet is from, in words
 * @param api the path of the sheet in the API
 * @param copy the path of its working copy in the API; null for sheets that can't be edited
 * @param revision of the working copy, for those who may merge workbooks into it; otherwise null
 * @param isSimulated whether leads can be entered beside it
 * @param example a lead to begin with, as JSON; empty where none can be entered
 * @param lead that lights up the table from the start, as JSON; null for none
 * @param results the page with the results of the cases; null for other sheets
 * @param hasPicture whether sheets of its kind have one
 * @param picture null if there is none at the moment
 * @param cases null for sheets of releases, and while cases can't run
 * @param differences null if they aren't to be shown
 * @param storage what edits that weren't sent yet are kept under; unique for each caller and sheet
 * @param words the sentences of the scripts, as JSON
 * @param visitor the lead of a first visit, as JSON; null for other visits
 * @param from the index of the first row that is shown without scripts
 */
public record SheetView(
        String name,
        List<String> about,
        String state,
        String api,
        @Nullable String copy,
        boolean isEditable,
        @Nullable Integer revision,
        boolean isSimulated,
        String example,
        @Nullable String lead,
        @Nullable String results,
        boolean hasPicture,
        @Nullable DefinitionPicture picture,
        @Nullable CasePanel cases,
        @Nullable SheetDifferences differences,
        String storage,
        String words,
        @Nullable String visitor,
        List<Column> columns,
        List<Row> rows,
        int from,
        int all) {

    static final int SHOWN = 200;

    public SheetView {
        about = List.copyOf(about);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param note what the label says after a comma, or the comparison or the unit */
    public record Column(String label, @Nullable String note, String look) {}

    /** @param cells a text for each column; empty for blank ones */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    static List<Column> columns(Sheet sheet) {
        return sheet.columns().stream().map(SheetView::column).toList();
    }

    static List<Row> rows(Sheet sheet, int from) {
        return sheet.listing().rows().stream()
                .skip(from)
                .limit(SHOWN)
                .map(row -> {
                    List<String> cells = new ArrayList<>();
                    for (SheetColumn column : sheet.columns()) {
                        String text = ListedCell.text(row.cells().get(column.index()));
                        cells.add(text == null ? "" : text);
                    }
                    return new Row(row.number(), cells);
                })
                .toList();
    }

    private static Column column(SheetColumn column) {
        int comma = column.label().indexOf(", ");
        return comma > 0
                ? new Column(column.label().substring(0, comma), column.label().substring(comma + 2), look(column))
                : new Column(
                        column.label(),
                        column.comparison() != null
                                ? column.comparison()
                                : column.input().unit(),
                        look(column));
    }

    private static String look(SheetColumn column) {
        String type = column.input().type().toLowerCase(Locale.ROOT);
        boolean isNumber =
                column.input().separator() == null && (type.startsWith("whole number") || type.startsWith("decimal"));
        return switch (column.role()) {
            case "id" -> "id";
            case "description" -> "notes";
            default -> isNumber ? "number" : "text";
        };
    }

    /** Counted from 1. */
    public int shownFrom() {
        return from + 1;
    }

    public int to() {
        return from + rows.size();
    }

    /** The index of the first row before those shown; null if there are none. */
    public @Nullable Integer previous() {
        return from == 0 ? null : Math.max(0, from - SHOWN);
    }

    public @Nullable Integer next() {
        return to() < all ? to() : null;
    }
}
