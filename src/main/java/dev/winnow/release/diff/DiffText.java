package dev.winnow.release.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The differences as plain text, a line each: a heading with the counts, then what changed and where. */
public final class DiffText {

    private final List<String> lines = new ArrayList<>();

    private DiffText() {}

    public static String of(PolicyDiff diff) {
        DiffText text = new DiffText();
        text.lines.add(DiffWords.heading(diff));
        diff.unreadable().forEach(each -> text.lines.add(DiffWords.unreadable(each)));
        diff.sheets().forEach(text::sheet);
        diff.rules().forEach(text::rule);
        diff.files().forEach(file -> text.lines.add(DiffWords.file(file)));
        return String.join("\n", text.lines) + "\n";
    }

    private void sheet(SheetChange sheet) {
        String name = DiffWords.sheet(sheet);
        boolean asWhole = sheet.change() != ChangeKind.CHANGED
                || sheet.properties().isEmpty()
                        && sheet.columns().isEmpty()
                        && sheet.rows().isEmpty();
        if (asWhole) {
            String places = sheet.change() == ChangeKind.MOVED
                    ? sheet.before() + " → " + sheet.after()
                    : DiffWords.place(sheet.before(), sheet.after()).toString();
            lines.add(name + ": " + sheet.kind().word() + " " + sheet.change().word() + " (" + places + ")");
        }
        sheet.properties()
                .forEach(property -> lines.add(name + ": " + property.property() + " "
                        + DiffWords.fromTo(property.before(), property.after()) + " ("
                        + DiffWords.place(property.before(), property.after()) + ")"));
        sheet.columns()
                .forEach(column -> lines.add(name + ": " + DiffWords.column(column) + " ("
                        + DiffWords.place(column.before(), column.after()) + ")"));
        sheet.rows().forEach(row -> row(name + ": " + DiffWords.row(sheet.kind(), row.row()), row));
    }

    private void row(String name, RowChange row) {
        switch (row.change()) {
            case ADDED, REMOVED ->
                lines.add(name + " " + row.change().word() + ": " + cells(row) + " ("
                        + DiffWords.place(row.before(), row.after()) + ")");
            case MOVED -> {
                lines.add(name + " moved (" + row.before() + " → " + row.after() + ")");
                changes(name, row);
            }
            case CHANGED, RELABELLED, SAVED_AGAIN -> changes(name, row);
        }
    }

    private void changes(String name, RowChange row) {
        row.cells()
                .forEach(cell -> lines.add(name + ": " + DiffWords.cell(cell) + " ("
                        + DiffWords.place(cell.before(), cell.after()) + ")"));
    }

    /** {@code Industry, one of fintech, Points 15}. */
    private static String cells(RowChange row) {
        return row.cells().stream()
                .map(cell -> cell.column() + " " + DiffWords.text(cell.after() == null ? cell.before() : cell.after()))
                .collect(Collectors.joining("; "));
    }

    private void rule(RuleChange rule) {
        lines.add(DiffWords.place(rule.before(), rule.after()) + ": " + DiffWords.rule(rule));
        quote("- ", rule.before() == null ? null : rule.before().text());
        quote("+ ", rule.after() == null ? null : rule.after().text());
    }

    private void quote(String mark, @Nullable String text) {
        if (text != null) {
            text.lines().forEach(line -> lines.add("    " + mark + line));
        }
    }
}
