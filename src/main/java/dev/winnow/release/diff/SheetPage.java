package dev.winnow.release.diff;

import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.listing.ListedColumn;
import dev.winnow.policy.problem.Interruption;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.writing.CellLook;
import dev.winnow.policy.workbook.writing.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A changed sheet with its rows in both versions: id, kind of change, place and cells. */
final class SheetPage {

    private static final int CHANGE = 1;
    private static final int PLACE = 2;
    private static final int FIRST = 3;
    private static final int MIN_WIDTH = 12;
    private static final int MAX_WIDTH = 42;

    private final ComparedSheet sheet;
    private final GridBuilder grid;
    private final Map<Integer, List<CellLook>> looks = new HashMap<>();
    private final List<Pair<ListedColumn>> columns;
    private final int[] widths;

    private SheetPage(String name, ComparedSheet sheet) {
        this.sheet = sheet;
        this.grid = new GridBuilder("", name);
        this.columns = sheet.columns().stream().filter(column -> !isKey(column)).toList();
        this.widths = new int[columns.size() + FIRST];
    }

    static Page of(String name, ComparedSheet sheet) {
        return new SheetPage(name, sheet).write();
    }

    private boolean isKey(Pair<ListedColumn> column) {
        return column.after() != null && column.after().index() == sheet.sheet().key()
                || sheet.after() == null
                        && column.before() != null
                        && column.before().index() == sheet.sheet().key();
    }

    private Page write() {
        looks.put(grid.texts(sheet.sheet().name()), List.of(CellLook.TITLE));
        looks.put(
                grid.texts("added", "removed", "changed: before → after", "moved"),
                List.of(CellLook.ADDED, CellLook.REMOVED, CellLook.CHANGED, CellLook.MOVED));
        int heading = headings();
        sheet.rows().forEach(this::row);
        List<Page.Column> written = new ArrayList<>();
        for (int width : widths) {
            written.add(new Page.Column(
                    Math.max(MIN_WIDTH, Math.min(width + 3, MAX_WIDTH)), CellLook.ID_HEADING, CellLook.TEXT, null));
        }
        return new Page(grid.build(), written, looks, heading, Map.of());
    }

    private int headings() {
        int row = grid.blank();
        List<CellLook> look = new ArrayList<>(List.of(CellLook.ID_HEADING, CellLook.ID_HEADING, CellLook.ID_HEADING));
        String key = sheet.sheet().columns().stream()
                .filter(column -> column.index() == sheet.sheet().key())
                .map(ListedColumn::label)
                .findFirst()
                .orElse("Row");
        set(row, 0, new CellValue.Text(key));
        set(row, CHANGE, new CellValue.Text("Change"));
        set(row, PLACE, new CellValue.Text("Row"));
        for (int index = 0; index < columns.size(); index++) {
            ListedColumn before = columns.get(index).before();
            ListedColumn after = columns.get(index).after();
            String was = before == null ? "" : before.label();
            String is = after == null ? "" : after.label();
            boolean same = was.equals(is) || was.isEmpty() || is.isEmpty();
            set(row, FIRST + index, new CellValue.Text(same ? (is.isEmpty() ? was : is) : was + " → " + is));
            CellLook altered =
                    before == null ? CellLook.ADDED : after == null ? CellLook.REMOVED : same ? null : CellLook.CHANGED;
            boolean isWhole = sheet.before() == null || sheet.after() == null;
            look.add(altered == null || isWhole ? CellLook.ID_HEADING : altered);
        }
        looks.put(row, look);
        return row;
    }

    private void row(ComparedRow row) {
        Interruption.check();
        int number = grid.blank();
        boolean left = row.after() != null && row.after().sheet() != sheet.after();
        boolean came = row.before() != null && row.before().sheet() != sheet.before();
        List<CellChange> changes = left ? List.of() : sheet.cells(row);
        List<CellLook> look = new ArrayList<>();
        CellLook whole = look(row, !changes.isEmpty());
        set(number, 0, CellValue.Text.of(row.key()));
        set(number, CHANGE, CellValue.Text.of(word(row, !changes.isEmpty())));
        set(number, PLACE, CellValue.Text.of(place(row, left || came)));
        look.addAll(List.of(whole, whole, whole));
        boolean compared = row.before() != null && row.after() != null;
        CellLook rest = compared && !row.moved() ? CellLook.TEXT : whole;
        for (int index = 0; index < columns.size(); index++) {
            CellChange change = compared ? change(changes, columns.get(index)) : null;
            CellValue value = change == null
                    ? shown(row, columns.get(index), left)
                    : new CellValue.Text(DiffWords.fromTo(change.before(), change.after()));
            set(number, FIRST + index, value);
            look.add(change == null ? rest : CellLook.CHANGED);
        }
        looks.put(number, look);
    }

    private static @Nullable CellChange change(List<CellChange> changes, Pair<ListedColumn> column) {
        String label = Objects.requireNonNull(column.after() == null ? column.before() : column.after())
                .label();
        return changes.stream()
                .filter(change -> change.column().equals(label))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable CellValue shown(ComparedRow row, Pair<ListedColumn> column, boolean left) {
        SheetRow placed = row.after() == null || left ? row.before() : row.after();
        ListedColumn listed = row.after() == null || left ? column.before() : column.after();
        if (placed == null || listed == null) {
            return null;
        }
        ListedCell cell = placed.cell(listed);
        String text = cell.text();
        return cell.value() instanceof CellValue.Decimal || text == null ? cell.value() : CellValue.Text.of(text);
    }

    private static CellLook look(ComparedRow row, boolean changed) {
        if (row.before() == null) {
            return CellLook.ADDED;
        }
        if (row.after() == null) {
            return CellLook.REMOVED;
        }
        return row.moved() ? CellLook.MOVED : changed ? CellLook.CHANGED : CellLook.TEXT;
    }

    private static String word(ComparedRow row, boolean changed) {
        if (row.before() == null) {
            return ChangeKind.ADDED.word();
        }
        if (row.after() == null) {
            return ChangeKind.REMOVED.word();
        }
        String word = changed ? ChangeKind.CHANGED.word() : "";
        return row.moved() ? changed ? "moved, changed" : ChangeKind.MOVED.word() : word;
    }

    /** Its number in both versions; for a row from or to another table, the whole place. */
    private static String place(ComparedRow row, boolean elsewhere) {
        String before = place(row.before(), elsewhere);
        String after = place(row.after(), elsewhere);
        return before.isEmpty() || after.isEmpty() || before.equals(after)
                ? after.isEmpty() ? before : after
                : before + " → " + after;
    }

    private static String place(@Nullable SheetRow row, boolean elsewhere) {
        Source source = row == null ? null : row.source();
        return source == null ? "" : elsewhere ? source.toString() : String.valueOf(source.row());
    }

    private void set(int row, int column, @Nullable CellValue value) {
        grid.set(row, column, value);
        String text = value instanceof CellValue.Text words ? words.text() : value == null ? "" : value.shown();
        widths[column] = Math.max(widths[column], text.length());
    }
}
