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

/** Finds each row of one version in the other: in its own sheet first, then, of a table's rows, in any other table. */
final class ComparedRows {

    private final Map<ListedRow, PlacedRow> origins = new IdentityHashMap<>();
    private final Map<ListedRow, PlacedRow> targets = new IdentityHashMap<>();

    ComparedRows(List<Pair<Listing>> sheets) {
        List<PlacedRow> gone = new ArrayList<>();
        List<PlacedRow> added = new ArrayList<>();
        for (Pair<Listing> sheet : sheets) {
            for (Pair<PlacedRow> row : pairs(rows(sheet.before()), rows(sheet.after()))) {
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

    private static List<PlacedRow> rows(@Nullable Listing sheet) {
        return sheet == null
                ? List.of()
                : sheet.rows().stream().map(row -> new PlacedRow(sheet, row)).toList();
    }

    private static List<Pair<PlacedRow>> pairs(List<PlacedRow> before, List<PlacedRow> after) {
        return Pair.all(before, after, List.of(PlacedRow::key));
    }

    private static boolean isTable(Pair<Listing> sheet) {
        return (sheet.before() == null || sheet.before().kind() == SheetKind.TABLE)
                && (sheet.after() == null || sheet.after().kind() == SheetKind.TABLE);
    }

    private boolean found(Pair<PlacedRow> row) {
        if (row.before() == null || row.after() == null) {
            return false;
        }
        origins.put(row.after().row(), row.before());
        targets.put(row.before().row(), row.after());
        return true;
    }

    /**
     * The rows of one sheet in both versions, in the order they have now; those that are gone, or went elsewhere, below
     * the one that stayed above them.
     */
    List<ComparedRow> of(Pair<Listing> sheet) {
        BitSet stayed = stayed(sheet);
        List<ComparedRow> now = new ArrayList<>();
        Map<ListedRow, Integer> anchors = new IdentityHashMap<>();
        for (PlacedRow after : rows(sheet.after())) {
            PlacedRow before = origins.get(after.row());
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
        for (PlacedRow before : rows(sheet.before())) {
            PlacedRow after = targets.get(before.row());
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

    /** By the index among the rows there are now. */
    private BitSet stayed(Pair<Listing> sheet) {
        List<Integer> indices = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<PlacedRow> rows = rows(sheet.after());
        for (int index = 0; index < rows.size(); index++) {
            PlacedRow before = origins.get(rows.get(index).row());
            if (before != null && before.sheet() == sheet.before()) {
                indices.add(index);
                places.add(before.row().number());
            }
        }
        BitSet stayed = new BitSet();
        Stayed.of(places).stream().forEach(found -> stayed.set(indices.get(found)));
        return stayed;
    }
}
