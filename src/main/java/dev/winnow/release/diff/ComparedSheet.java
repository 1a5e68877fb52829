package dev.winnow.release.diff;

import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.listing.ListedColumn;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Interruption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet in both versions.
 *
 * @param before null if added
 * @param after null if removed
 * @param columns in their present order, then the removed ones
 * @param rows all of them, in the order of {@link ComparedRows}
 */
record ComparedSheet(
        @Nullable Listing before, @Nullable Listing after, List<Pair<ListedColumn>> columns, List<ComparedRow> rows) {

    static ComparedSheet of(Pair<Listing> sheet, ComparedRows rows) {
        return new ComparedSheet(sheet.before(), sheet.after(), columns(sheet.before(), sheet.after()), rows.of(sheet));
    }

    private static List<Pair<ListedColumn>> columns(@Nullable Listing before, @Nullable Listing after) {
        return Pair.all(
                before == null ? List.of() : before.columns(),
                after == null ? List.of() : after.columns(),
                List.of(
                        column -> List.of(column.meaning(), column.label()),
                        ListedColumn::meaning,
                        ListedColumn::label));
    }

    /** The present sheet, or the last one if it was removed. */
    Listing sheet() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /** The changes; null if there are none. */
    @Nullable
    SheetChange change() {
        List<PropertyChange> properties = properties();
        List<ColumnChange> headings = headings();
        List<RowChange> changed = rows.stream()
                .filter(row -> row.after() == null || row.after().sheet() == after)
                .map(this::change)
                .filter(Objects::nonNull)
                .toList();
        ChangeKind change = ofWhole();
        if (change == null && properties.isEmpty() && headings.isEmpty() && changed.isEmpty()) {
            return null;
        }
        return new SheetChange(
                change == null ? ChangeKind.CHANGED : change,
                sheet().kind(),
                sheet().name(),
                before == null ? null : before.source(),
                after == null ? null : after.source(),
                properties,
                headings,
                changed);
    }

    private @Nullable ChangeKind ofWhole() {
        if (before == null) {
            return ChangeKind.ADDED;
        }
        if (after == null) {
            return ChangeKind.REMOVED;
        }
        if (!before.source().equals(after.source())) {
            return ChangeKind.MOVED;
        }
        boolean isRead = before.kind().isRead() && after.kind().isRead();
        boolean same = isRead || before.sheet().rows().equals(after.sheet().rows());
        return same && before.kind() == after.kind() ? null : ChangeKind.CHANGED;
    }

    private List<PropertyChange> properties() {
        Map<String, ListedCell> from = before == null ? Map.of() : before.properties();
        Map<String, ListedCell> to = after == null ? Map.of() : after.properties();
        Set<String> names = new LinkedHashSet<>(to.keySet());
        names.addAll(from.keySet());
        List<PropertyChange> changes = new ArrayList<>();
        for (String name : before == null || after == null ? Set.<String>of() : names) {
            VersionedText was = from.containsKey(name) ? VersionedText.of(from.get(name)) : null;
            VersionedText is = to.containsKey(name) ? VersionedText.of(to.get(name)) : null;
            if (!Objects.equals(was == null ? null : was.text(), is == null ? null : is.text())) {
                changes.add(new PropertyChange(name, was, is));
            }
        }
        return changes;
    }

    /** None for a sheet that was added or removed. */
    private List<ColumnChange> headings() {
        List<ColumnChange> changes = new ArrayList<>();
        if (before == null || after == null) {
            return changes;
        }
        List<Integer> places = columns.stream()
                .filter(column -> column.after() != null)
                .map(Pair::before)
                .filter(Objects::nonNull)
                .map(ListedColumn::index)
                .toList();
        BitSet stayed = UnmovedItems.of(places);
        int index = 0;
        for (Pair<ListedColumn> column : columns) {
            ListedColumn from = column.before();
            ListedColumn to = column.after();
            if (from == null || to == null) {
                ListedColumn only = Objects.requireNonNull(to == null ? from : to);
                VersionedText side = VersionedText.of(only.heading());
                changes.add(
                        to == null
                                ? new ColumnChange(ChangeKind.REMOVED, only.label(), side, null)
                                : new ColumnChange(ChangeKind.ADDED, only.label(), null, side));
                continue;
            }
            if (!from.label().equals(to.label())) {
                changes.add(new ColumnChange(
                        ChangeKind.RELABELLED,
                        to.label(),
                        VersionedText.of(from.heading()),
                        VersionedText.of(to.heading())));
            } else if (!from.meaning().equals(to.meaning())) {
                changes.add(new ColumnChange(
                        ChangeKind.CHANGED,
                        to.label(),
                        new VersionedText(from.meaning(), from.heading().source()),
                        new VersionedText(to.meaning(), to.heading().source())));
            }
            if (!stayed.get(index++)) {
                changes.add(new ColumnChange(
                        ChangeKind.MOVED,
                        to.label(),
                        VersionedText.of(from.heading()),
                        VersionedText.of(to.heading())));
            }
        }
        return changes;
    }

    private @Nullable RowChange change(ComparedRow row) {
        Interruption.check();
        List<CellChange> cells = cells(row);
        ChangeKind change = row.before() == null
                ? ChangeKind.ADDED
                : row.after() == null ? ChangeKind.REMOVED : row.moved() ? ChangeKind.MOVED : ChangeKind.CHANGED;
        return change == ChangeKind.CHANGED && cells.isEmpty()
                ? null
                : new RowChange(
                        change,
                        row.key(),
                        row.before() == null ? null : row.before().source(),
                        row.after() == null ? null : row.after().source(),
                        cells);
    }

    /** The changed cells of a row; for one from another table, by that table's columns. */
    List<CellChange> cells(ComparedRow row) {
        Listing from = row.before() == null ? before : row.before().sheet();
        return row.cells(from == before ? columns : columns(from, after));
    }
}
