package dev.winnow.release.diff;

import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.listing.ListedColumn;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row in both versions.
 *
 * @param before null if added
 * @param after null if removed
 * @param moved whether its order or sheet changed
 */
record ComparedRow(@Nullable SheetRow before, @Nullable SheetRow after, boolean moved) {

    String key() {
        return Objects.requireNonNull(after == null ? before : after).key();
    }

    /** The changed cells, in the order of columns. */
    List<CellChange> cells(List<Pair<ListedColumn>> columns) {
        List<CellChange> cells = new ArrayList<>();
        for (Pair<ListedColumn> column : columns) {
            ListedCell from = before == null || column.before() == null ? null : before.cell(column.before());
            ListedCell to = after == null || column.after() == null ? null : after.cell(column.after());
            ListedColumn label = Objects.requireNonNull(column.after() == null ? column.before() : column.after());
            boolean same = label.same(from == null ? null : from.value(), to == null ? null : to.value());
            if (!same && !isKey(column)) {
                cells.add(new CellChange(
                        label.label(),
                        from == null ? null : VersionedText.of(from),
                        to == null ? null : VersionedText.of(to)));
            }
        }
        return cells;
    }

    /** Whether it is the column that identifies the row, which is reported already. */
    private boolean isKey(Pair<ListedColumn> column) {
        return (column.before() == null || before == null || isKey(before.sheet(), before.row(), column.before()))
                && (column.after() == null || after == null || isKey(after.sheet(), after.row(), column.after()));
    }

    private static boolean isKey(Listing sheet, ListedRow row, ListedColumn column) {
        return column.index() == sheet.key() && row.cells().containsKey(column.index());
    }
}
