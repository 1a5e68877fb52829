package dev.winnow.console.history;

import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.SheetColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The releases in which a row changed, the latest first.
 *
 * @param sheet the id of its table in addresses
 * @param table the name of its table; null if no release has the row
 * @param releases how many were looked at
 */
public record RowHistory(
        String policy, String sheet, String row, @Nullable String table, int releases, List<Change> changes) {

    public RowHistory {
        changes = List.copyOf(changes);
    }

    /** What a release did to a row. */
    public enum Kind {
        MADE,
        CHANGED,
        REMOVED,
        /** The earliest release that was looked at has it. */
        THERE
    }

    /**
     * @param by the name of the release's author; null for policy folders
     * @param cells that the row had, or that changed
     */
    public record Change(int release, Instant at, @Nullable String by, Kind kind, List<Cell> cells) {

        public Change {
            cells = List.copyOf(cells);
        }

        public boolean isNew() {
            return kind == Kind.MADE;
        }

        public boolean isChange() {
            return kind == Kind.CHANGED;
        }

        public boolean isEnd() {
            return kind == Kind.REMOVED;
        }
    }

    /** @param before empty for a blank cell; so is after */
    public record Cell(String column, String before, String after) {}

    /** @param by null for policy folders */
    record Version(int release, Instant at, @Nullable String by, PolicySheets sheets) {}

    /** @param versions the earliest first */
    static RowHistory of(String policy, String sheet, String row, List<Version> versions) {
        List<Change> changes = new ArrayList<>();
        String table = null;
        Map<String, String> before = Map.of();
        boolean isFirst = true;
        for (Version version : versions) {
            Optional<Map<String, String>> found = cells(version.sheets(), sheet, row);
            if (found.isPresent()) {
                table = version.sheets().find(sheet).orElseThrow().listing().name();
            }
            Map<String, String> after = found.orElse(Map.of());
            if (!after.equals(before)) {
                changes.add(0, change(version, before, after, isFirst));
            }
            before = after;
            isFirst = false;
        }
        return new RowHistory(policy, sheet, row, table, versions.size(), changes);
    }

    private static Change change(
            Version version, Map<String, String> before, Map<String, String> after, boolean isFirst) {
        Kind kind = isFirst ? Kind.THERE : before.isEmpty() ? Kind.MADE : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        Set<String> columns = new LinkedHashSet<>(after.keySet());
        columns.addAll(before.keySet());
        List<Cell> cells = columns.stream()
                .map(column -> new Cell(column, before.getOrDefault(column, ""), after.getOrDefault(column, "")))
                .filter(cell -> !cell.before().equals(cell.after()))
                .toList();
        return new Change(version.release(), version.at(), version.by(), kind, cells);
    }

    /** The texts of a row by the labels of their columns, without blank ones. */
    private static Optional<Map<String, String>> cells(PolicySheets sheets, String id, String key) {
        return sheets.find(id).flatMap(sheet -> sheet.listing().rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(row -> cells(sheet.columns(), row)));
    }

    private static Map<String, String> cells(List<SheetColumn> columns, ListedRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (SheetColumn column : columns) {
            String text = ListedCell.text(row.cells().get(column.index()));
            if (text != null && !text.isEmpty()) {
                cells.put(column.label(), text);
            }
        }
        return cells;
    }
}
