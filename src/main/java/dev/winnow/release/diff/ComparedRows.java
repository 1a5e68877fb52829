package dev.winnow.release.diff;

import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.listing.SheetKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds each row of one version in the other: first in its own sheet, then, for rows of tables, in any other table. */
final class ComparedRows {

    private final Map<ListedRow, SheetRow> origins = new IdentityHashMap<>();
    private final Map<ListedRow, SheetRow> targets = new IdentityHashMap<>();

    ComparedRows(List<Pair<Listing>> sheets) {
        List<SheetRow> gone = new ArrayList<>();
        List<SheetRow> added = new ArrayList<>();
        for (Pair<Listing> sheet : sheets) {
            for (Pair<SheetRow> row : pairs(rows(sheet.before()), rows(sheet.after()))) {
                if (!found(row) && isTable(sheet)) {
                    if (row.before() != null) {
                        gone.add(row.before());
                    } else if (row.after() != null) {
                        added.add(row.after());
                    }
                }
            }
        }
        pairs(gone, added).forEach(this::found);
    }

    private static List<SheetRow> rows(@Nullable Listing sheet) {
        return sheet == null
                ? List.of()
                : sheet.rows().stream().map(row -> new SheetRow(sheet, row)).toList();
    }

    private static List<Pair<SheetRow>> pairs(List<SheetRow> before, List<SheetRow> after) {
        return Pair.all(before, after, List.of(SheetRow::key));
    }

    private static boolean isTable(Pair<Listing> sheet) {
        return (sheet.before() == null || sheet.before().kind() == SheetKind.TABLE)
                && (sheet.after() == null || sheet.after().kind() == SheetKind.TABLE);
    }

    private boolean found(Pair<SheetRow> row) {
        if (row.before() == null || row.after() == null) {
            return false;
        }
        origins.put(row.after().row(), row.before());
        targets.put(row.before().row(), row.after());
        return true;
    }

    /**
     * The rows of one sheet in both versions, in their present order. Removed rows, and those that moved elsewhere,
     * follow the row they followed before.
     */
    List<ComparedRow> of(Pair<Listing> sheet) {
        BitSet stayed = stayed(sheet);
        List<ComparedRow> now = new ArrayList<>();
        Map<ListedRow, Integer> anchors = new IdentityHashMap<>();
        for (SheetRow after : rows(sheet.after())) {
            SheetRow before = origins.get(after.row());
            boolean moved = before != null && !(before.sheet() == sheet.before() && stayed.get(now.size()));
            if (before != null && !moved) {
                anchors.put(before.row(), now.size() + 1);
            }
            now.add(new ComparedRow(before, after, moved));
        }
        List<List<ComparedRow>> gone = new ArrayList<>();
        for (int index = 0; index <= now.size(); index++) {
            gone.add(new ArrayList<>());
        }
        int anchor = 0;
        for (SheetRow before : rows(sheet.before())) {
            SheetRow after = targets.get(before.row());
            anchor = anchors.getOrDefault(before.row(), anchor);
            if (after == null || after.sheet() != sheet.after()) {
                gone.get(anchor).add(new ComparedRow(before, after, after != null));
            }
        }
        List<ComparedRow> all = new ArrayList<>(gone.get(0));
        for (int index = 0; index < now.size(); index++) {
            all.add(now.get(index));
            all.addAll(gone.get(index + 1));
        }
        return all;
    }

    /** By index among the present rows. */
    private BitSet stayed(Pair<Listing> sheet) {
        List<Integer> indices = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<SheetRow> rows = rows(sheet.after());
        for (int index = 0; index < rows.size(); index++) {
            SheetRow before = origins.get(rows.get(index).row());
            if (before != null && before.sheet() == sheet.before()) {
                indices.add(index);
                places.add(before.row().number());
            }
        }
        BitSet stayed = new BitSet();
        UnmovedItems.of(places).stream().forEach(found -> stayed.set(indices.get(found)));
        return stayed;
    }
}
