package dev.winnow.release.diff;

import java.util.List;

/** Numbers of changes. A row that was moved and changed counts as both. */
public record Counts(
        int rowsChanged,
        int rowsAdded,
        int rowsRemoved,
        int rowsMoved,
        int columns,
        int properties,
        int sheets,
        int files,
        int rules) {

    /** Sheets and files count if they were added, removed or moved. */
    static Counts of(List<FileChange> files, List<SheetChange> sheets, List<RuleChange> rules) {
        List<RowChange> rows =
                sheets.stream().flatMap(sheet -> sheet.rows().stream()).toList();
        return new Counts(
                (int) rows.stream()
                        .filter(row -> row.change() == ChangeKind.CHANGED
                                || row.change() == ChangeKind.MOVED
                                        && !row.cells().isEmpty())
                        .count(),
                count(rows, ChangeKind.ADDED),
                count(rows, ChangeKind.REMOVED),
                count(rows, ChangeKind.MOVED),
                sheets.stream().mapToInt(sheet -> sheet.columns().size()).sum(),
                sheets.stream().mapToInt(sheet -> sheet.properties().size()).sum(),
                (int) sheets.stream()
                        .filter(sheet -> sheet.change() != ChangeKind.CHANGED
                                || sheet.rows().isEmpty()
                                        && sheet.columns().isEmpty()
                                        && sheet.properties().isEmpty())
                        .count(),
                (int) files.stream()
                        .filter(file -> file.change() != ChangeKind.SAVED_AGAIN)
                        .count(),
                rules.size());
    }

    private static int count(List<RowChange> rows, ChangeKind change) {
        return (int) rows.stream().filter(row -> row.change() == change).count();
    }
}
