package dev.winnow.console.release;

import dev.winnow.console.release.ChangedGrid.Cell;
import dev.winnow.console.release.ChangedGrid.Column;
import dev.winnow.console.release.ChangedGrid.Row;
import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.sheets.SheetColumn;
import dev.winnow.release.diff.CellChange;
import dev.winnow.release.diff.ChangeKind;
import dev.winnow.release.diff.DiffWords;
import dev.winnow.release.diff.RowChange;
import dev.winnow.release.diff.SheetChange;
import dev.winnow.release.diff.VersionedText;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes grids of changed sheets. */
final class ChangedGrids {

    private static final int MOST_ROWS = 200;
    private static final String SAME = "same";
    private static final Set<String> NOTES = Set.of("description", "reason");

    private final ReleaseText text = MessageBundles.get(ReleaseText.class);
    private final PolicySheets before;
    private final PolicySheets after;
    private final String base;

    /** @param base the path below which the pages of the newer release's sheets are */
    ChangedGrids(PolicySheets before, PolicySheets after, String base) {
        this.before = before;
        this.after = after;
        this.base = base;
    }

    ChangedGrid of(SheetChange change) {
        Optional<Sheet> was = find(before, change.before());
        Optional<Sheet> is = find(after, change.after());
        List<Shown> shown =
                is.or(() -> was).map(sheet -> shown(change, was, is, sheet)).orElse(List.of());
        Sheet sheet = is.or(() -> was).orElse(null);
        List<SheetColumn> columns = sheet == null ? List.of() : filled(sheet, shown);
        return new ChangedGrid(
                DiffWords.sheet(change),
                is.map(each -> base + "/sheets/" + each.id()).orElse(null),
                DiffWords.heading(List.of(change)),
                columns.stream().map(ChangedGrids::column).toList(),
                shown.stream().map(row -> row(row, columns)).toList(),
                Math.max(0, change.rows().size() - MOST_ROWS),
                others(change));
    }

    /**
     * A row to show.
     *
     * @param listed as it is now, or was before it was removed
     * @param old the texts of changed cells as they were, by the index of the present column
     */
    private record Shown(
            ListedRow listed, String change, @Nullable String where, Map<Integer, String> old) {}

    /** Changed rows with their neighbours, in the order of rows. */
    private List<Shown> shown(SheetChange change, Optional<Sheet> was, Optional<Sheet> is, Sheet sheet) {
        Map<Integer, RowChange> changed = new HashMap<>();
        List<Shown> removed = new ArrayList<>();
        change.rows().stream().limit(MOST_ROWS).forEach(row -> {
            if (row.after() != null && is.isPresent()) {
                changed.put(row.after().row(), row);
            } else if (row.before() != null) {
                int number = row.before().row();
                was.flatMap(old -> old.listing().rows().stream()
                                .filter(listed -> listed.number() == number)
                                .findFirst())
                        .ifPresent(listed ->
                                removed.add(new Shown(listed, row.change().word(), null, Map.of())));
            }
        });
        Set<Integer> near = new TreeSet<>();
        changed.keySet().forEach(number -> near.addAll(List.of(number - 1, number, number + 1)));
        boolean isAdded = change.change() == ChangeKind.ADDED;
        List<Shown> shown = new ArrayList<>();
        for (ListedRow row : is.isPresent() ? sheet.listing().rows() : List.<ListedRow>of()) {
            RowChange own = changed.get(row.number());
            if (own != null || isAdded) {
                shown.add(
                        own == null
                                ? new Shown(row, ChangeKind.ADDED.word(), null, Map.of())
                                : new Shown(row, own.change().word(), where(own), old(own, sheet)));
            } else if (near.contains(row.number())) {
                shown.add(new Shown(row, SAME, null, Map.of()));
            }
        }
        shown.addAll(removed);
        return shown.stream().limit(2L * MOST_ROWS).toList();
    }

    private @Nullable String where(RowChange row) {
        Source from = row.before();
        Source to = row.after();
        if (row.change() != ChangeKind.MOVED || from == null || to == null) {
            return null;
        }
        return from.sheet().equals(to.sheet()) ? text.moved_from(from.row()) : text.moved_from_sheet(from.sheet());
    }

    private static Map<Integer, String> old(RowChange row, Sheet sheet) {
        Map<Integer, String> old = new HashMap<>();
        if (row.before() != null) {
            for (CellChange cell : row.cells()) {
                column(sheet, cell).ifPresent(column -> old.put(column, plain(cell.before())));
            }
        }
        return old;
    }

    /** By its place, or for a removed cell by its label. */
    private static Optional<Integer> column(Sheet sheet, CellChange cell) {
        VersionedText now = cell.after();
        return sheet.columns().stream()
                .filter(column -> now == null
                        ? column.label().equals(cell.column())
                        : now.source()
                                .cell()
                                .equals(column.letter() + now.source().row()))
                .map(SheetColumn::index)
                .findFirst();
    }

    private static List<SheetColumn> filled(Sheet sheet, List<Shown> shown) {
        Set<Integer> filled = new LinkedHashSet<>();
        shown.stream()
                .filter(row -> !row.change().equals(SAME))
                .flatMap(row -> Stream.concat(row.listed().cells().keySet().stream(), row.old().keySet().stream()))
                .forEach(filled::add);
        List<SheetColumn> columns = new ArrayList<>(sheet.columns().stream()
                .filter(column -> filled.contains(column.index()))
                .filter(column -> column.index() != sheet.listing().key())
                .filter(column -> !isGiven(column))
                .toList());
        sheet.columns().stream().filter(ChangedGrids::isGiven).forEach(columns::add);
        return columns;
    }

    private static boolean isGiven(SheetColumn column) {
        return column.role().equals("points");
    }

    private static Row row(Shown shown, List<SheetColumn> columns) {
        return new Row(
                shown.listed().key(),
                shown.change(),
                shown.where(),
                columns.stream().map(column -> cell(shown, column)).toList());
    }

    private static Cell cell(Shown shown, SheetColumn column) {
        String text = ListedCell.text(shown.listed().cells().get(column.index()));
        return new Cell(shown.old().get(column.index()), text == null ? "" : text, isNumber(column), isGiven(column));
    }

    private static Column column(SheetColumn column) {
        int comma = column.label().indexOf(", ");
        String note = column.comparison() != null
                ? column.comparison()
                : column.input().unit();
        return new Column(
                comma > 0 ? column.label().substring(0, comma) : column.label(),
                comma > 0 ? column.label().substring(comma + 2) : note,
                width(column),
                isNumber(column),
                isGiven(column));
    }

    private static String width(SheetColumn column) {
        if (isGiven(column)) {
            return "c-gives";
        }
        if (NOTES.contains(column.role())) {
            return "c-notes";
        }
        return isNumber(column) ? "c-number" : column.input().separator() == null ? "c-choice" : "c-choices";
    }

    private static boolean isNumber(SheetColumn column) {
        String type = column.input().type();
        return column.input().separator() == null && (type.equals("whole number") || type.startsWith("decimal"));
    }

    private List<String> others(SheetChange change) {
        List<String> others = new ArrayList<>();
        change.properties()
                .forEach(property -> others.add(text.property(
                        property.property(), DiffWords.text(property.before()), DiffWords.text(property.after()))));
        change.columns()
                .forEach(column -> others.add(text.column(
                        column.label(),
                        column.change().word(),
                        DiffWords.text(column.before()),
                        DiffWords.text(column.after()))));
        if (change.change() != ChangeKind.CHANGED
                || others.isEmpty() && change.rows().isEmpty()) {
            others.add(text.whole_sheet(change.change().word()));
        }
        return others;
    }

    private static String plain(@Nullable VersionedText side) {
        return side == null || side.text() == null ? "" : side.text();
    }

    private static Optional<Sheet> find(PolicySheets sheets, @Nullable Source place) {
        return sheets.all().stream()
                .filter(sheet -> sheet.listing().source().equals(place))
                .findFirst();
    }
}
