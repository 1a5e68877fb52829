package dev.winnow.release.diff;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.writing.CellLook;
import dev.winnow.policy.workbook.writing.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first sheet: how much changed, where, and a legend of the colours. */
final class SummaryPage {

    private static final List<String> LABELS = List.of("Where", "Change", "What", "Place");
    private static final List<Integer> WIDTHS = List.of(38, 14, 64, 44);
    private static final int MAX_LENGTH = 1_000;

    private final GridBuilder grid;
    private final Map<Integer, List<CellLook>> looks = new HashMap<>();

    private SummaryPage(String name) {
        this.grid = new GridBuilder("", name);
    }

    static Page of(String name, PolicyDiff diff) {
        return new SummaryPage(name).write(diff);
    }

    private Page write(PolicyDiff diff) {
        looks.put(grid.texts("What changed"), List.of(CellLook.TITLE));
        looks.put(grid.texts(DiffWords.heading(diff)), List.of(CellLook.SENTENCE));
        int heading = grid.texts(LABELS.toArray(String[]::new));
        diff.unreadable().forEach(each -> line("", null, DiffWords.unreadable(each), each.source()));
        diff.sheets().forEach(this::sheet);
        diff.rules()
                .forEach(rule ->
                        line("DRL", rule.change(), DiffWords.rule(rule), DiffWords.place(rule.before(), rule.after())));
        diff.files().forEach(file -> line(file.file(), file.change(), DiffWords.file(file), file.file()));
        legend();
        List<Page.Column> columns = new ArrayList<>();
        WIDTHS.forEach(width -> columns.add(new Page.Column(width, CellLook.ID_HEADING, CellLook.TEXT, null)));
        return new Page(grid.build(), columns, looks, heading, Map.of());
    }

    private void sheet(SheetChange sheet) {
        String name = DiffWords.sheet(sheet);
        line(
                name,
                sheet.change(),
                sheet.rows().isEmpty() ? "" : DiffWords.rows(sheet),
                DiffWords.place(sheet.before(), sheet.after()));
        sheet.properties()
                .forEach(property -> line(
                        name,
                        ChangeKind.CHANGED,
                        property.property() + " " + DiffWords.fromTo(property.before(), property.after()),
                        DiffWords.place(property.before(), property.after())));
        sheet.columns()
                .forEach(column -> line(
                        name,
                        column.change(),
                        DiffWords.column(column),
                        DiffWords.place(column.before(), column.after())));
    }

    private void line(String where, @Nullable ChangeKind change, String what, Object place) {
        int row = grid.blank();
        set(row, 0, where);
        set(row, 1, change == null ? "unreadable" : change.word());
        set(row, 2, what);
        set(row, 3, place.toString());
        looks.put(row, List.of(CellLook.TEXT, change == null ? CellLook.ERROR : look(change), CellLook.TEXT));
    }

    private void set(int row, int column, String text) {
        grid.set(row, column, CellValue.Text.of(clipped(text)));
    }

    private void legend() {
        grid.blank();
        looks.put(grid.texts("Colours"), List.of(CellLook.SECTION));
        legend("added", "a row, column or sheet that is new", CellLook.ADDED);
        legend("removed", "a row, column or sheet that is gone", CellLook.REMOVED);
        legend("changed", "a cell that says something else: before → after", CellLook.CHANGED);
        legend("moved", "a row in another order among those that stayed, or in another table", CellLook.MOVED);
    }

    private void legend(String word, String meaning, CellLook look) {
        looks.put(grid.texts(word, "", meaning), List.of(look, CellLook.TEXT));
    }

    static CellLook look(ChangeKind change) {
        return switch (change) {
            case ADDED -> CellLook.ADDED;
            case REMOVED -> CellLook.REMOVED;
            case CHANGED, RELABELLED -> CellLook.CHANGED;
            case MOVED -> CellLook.MOVED;
            case SAVED_AGAIN -> CellLook.TEXT;
        };
    }

    static String clipped(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }
}
