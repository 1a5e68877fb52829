package dev.winnow.release.rebase;

import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.problem.Source;
import dev.winnow.release.diff.CellChange;
import dev.winnow.release.diff.ChangeKind;
import dev.winnow.release.diff.ColumnChange;
import dev.winnow.release.diff.DiffWords;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.diff.RowChange;
import dev.winnow.release.diff.SheetChange;
import dev.winnow.release.diff.VersionedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changes between the base and one side, by path. */
final class Edits {

    static final String PLACE = "place";

    private final Map<List<String>, Edit> edits = new LinkedHashMap<>();

    private Edits() {}

    static Map<List<String>, Edit> of(PolicyDiff diff) {
        Edits edits = new Edits();
        diff.sheets().forEach(edits::sheet);
        return edits.edits;
    }

    private void sheet(SheetChange sheet) {
        String name = DiffWords.sheet(sheet);
        List<String> path =
                sheet.before() == null ? List.of("new sheet", sheet.kind().word(), sheet.name()) : path(sheet.before());
        VersionedText before = side(sheet.before());
        VersionedText after = side(sheet.after());
        switch (sheet.change()) {
            case ADDED -> add(ConflictKind.SHEET, path, path, name, "", false, null, after);
            case REMOVED -> add(ConflictKind.SHEET, path, path, name, "", true, before, null);
            case MOVED -> add(ConflictKind.SHEET, with(path, PLACE), path, name, text(after), false, before, after);
            case CHANGED, RELABELLED, SAVED_AGAIN -> {
                if (isWhole(sheet)) {
                    // What changed in it isn't known, so no two such changes are equal
                    String value = "changed by " + System.identityHashCode(sheet);
                    add(ConflictKind.SHEET, with(path, "whole"), path, name, value, false, before, after);
                }
            }
        }
        sheet.properties()
                .forEach(property -> add(
                        ConflictKind.PROPERTY,
                        with(path, "property", property.property()),
                        path,
                        name + ": " + property.property(),
                        text(property.after()),
                        property.after() == null,
                        property.before(),
                        property.after()));
        sheet.columns().forEach(column -> column(name, path, column));
        sheet.rows().forEach(row -> row(sheet.kind(), name, path, row));
    }

    static boolean isWhole(SheetChange sheet) {
        return sheet.change() == ChangeKind.CHANGED
                && (sheet.kind() == SheetKind.READ_ME || sheet.kind() == SheetKind.UNKNOWN);
    }

    private void column(String sheet, List<String> path, ColumnChange column) {
        String key = column.before() == null
                ? "new " + column.label()
                : column.before().source().cell();
        List<String> own = with(path, "column", key);
        boolean moved = column.change() == ChangeKind.MOVED;
        add(
                ConflictKind.COLUMN,
                moved ? with(own, PLACE) : own,
                path,
                sheet + ": column " + column.label(),
                moved && column.after() != null ? column.after().source().cell() : text(column.after()),
                column.after() == null,
                column.before(),
                column.after());
    }

    private void row(SheetKind kind, String sheet, List<String> sheetPath, RowChange row) {
        String what = sheet + ": " + DiffWords.row(kind, row.row());
        if (row.before() == null) {
            // Row ids are unique across tables; other sheets have names of their own
            List<String> path =
                    kind == SheetKind.TABLE ? List.of("new row", row.row()) : with(sheetPath, "new row", row.row());
            VersionedText now = new VersionedText(filled(row), Objects.requireNonNull(row.after()));
            add(ConflictKind.ROW, path, sheetPath, what, contents(sheetPath, row), false, null, now);
            return;
        }
        List<String> path = with(path(row.before()), "row " + row.before().row());
        if (row.after() == null) {
            VersionedText was = new VersionedText(filled(row), row.before());
            add(ConflictKind.ROW, path, path, what, "", true, was, null);
            return;
        }
        if (row.change() == ChangeKind.MOVED) {
            add(
                    ConflictKind.ROW,
                    with(path, PLACE),
                    path,
                    what,
                    row.after().toString(),
                    false,
                    side(row.before()),
                    side(row.after()));
        }
        for (CellChange cell : row.cells()) {
            String key = cell.before() == null
                    ? "new " + cell.column()
                    : cell.before().source().cell();
            add(
                    ConflictKind.CELL,
                    with(path, key),
                    path,
                    what + ": " + cell.column(),
                    text(cell.after()),
                    false,
                    cell.before(),
                    cell.after());
        }
    }

    private void add(
            ConflictKind kind,
            List<String> path,
            List<String> within,
            String what,
            String value,
            boolean removal,
            @Nullable VersionedText base,
            @Nullable VersionedText now) {
        edits.put(path, new Edit(kind, path, within, what, value, removal, base, now));
    }

    /** {@code Industry, one of retail; Points 7}. */
    private static String filled(RowChange row) {
        return row.cells().stream()
                .map(cell -> cell.column() + " " + text(cell.after() == null ? cell.before() : cell.after()))
                .collect(Collectors.joining("; "));
    }

    /** By the columns' letters, as labels may differ on the other side. */
    private static String contents(List<String> sheet, RowChange row) {
        return row.cells().stream()
                .map(CellChange::after)
                .filter(Objects::nonNull)
                .map(side -> side.source().cell().replaceAll("\\d", "") + "=" + text(side))
                .collect(Collectors.joining("; ", sheet + ": ", ""));
    }

    private static List<String> path(Source source) {
        return List.of(source.workbook(), source.sheet());
    }

    private static List<String> with(List<String> path, String... rest) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(Arrays.asList(rest));
        return List.copyOf(longer);
    }

    private static @Nullable VersionedText side(@Nullable Source source) {
        return source == null ? null : new VersionedText(source.toString(), source);
    }

    private static String text(@Nullable VersionedText side) {
        return side == null || side.text() == null ? "" : side.text();
    }
}
