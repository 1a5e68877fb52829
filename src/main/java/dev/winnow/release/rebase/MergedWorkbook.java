package dev.winnow.release.rebase;

import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import dev.winnow.release.diff.ChangeKind;
import dev.winnow.release.diff.ColumnChange;
import dev.winnow.release.diff.PropertyChange;
import dev.winnow.release.diff.SheetChange;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A draft's workbook with the active version's changes of the same workbook merged into it. */
final class MergedWorkbook {

    private final String name;
    private final Version base;
    private final Version theirs;
    private final Version mine;

    MergedWorkbook(String name, Version base, Version theirs, Version mine) {
        this.name = name;
        this.base = base;
        this.theirs = theirs;
        this.mine = mine;
    }

    byte[] merge(byte[] ofMine) throws MergeException {
        boolean unreadable = Stream.of(base, theirs, mine)
                .flatMap(version -> version.listing().unreadable().stream())
                .anyMatch(problem -> problem.source().workbook().equals(name));
        if (unreadable) {
            throw new MergeException("it can't be read completely");
        }
        try {
            EditedWorkbook workbook = new EditedWorkbook(ofMine);
            for (SheetChange sheet : theirs.diff().sheets()) {
                if (isInThisWorkbook(sheet.before()) || isInThisWorkbook(sheet.after())) {
                    apply(sheet, workbook);
                }
            }
            return workbook.bytes();
        } catch (IOException | RuntimeException e) {
            // Formulas and cells out of range are refused by exceptions of their own.
            throw new MergeException("it can't be changed: " + e.getMessage());
        }
    }

    private boolean isInThisWorkbook(@Nullable Source source) {
        return source != null && source.workbook().equals(name);
    }

    private void apply(SheetChange change, EditedWorkbook workbook) throws MergeException, IOException {
        if (change.change() != ChangeKind.CHANGED || change.before() == null || change.after() == null) {
            throw new MergeException(
                    "the sheet " + change.name() + " was " + change.change().word() + " in the active version");
        }
        Listing was = required(base, change.before());
        Listing is = required(theirs, change.before());
        Listing own = required(mine, change.before());
        if (!own.workbook().equals(name)) {
            throw new MergeException("the sheet " + change.name() + " was moved in the draft");
        }
        if (Edits.isWhole(change)) {
            copyAll(was, is, own, workbook);
            return;
        }
        for (PropertyChange property : change.properties()) {
            property(property, is, own, workbook);
        }
        MergedColumns columns = new MergedColumns(was, is, own);
        for (ColumnChange column : change.columns()) {
            if (column.change() != ChangeKind.RELABELLED || column.before() == null || column.after() == null) {
                throw new MergeException("the column " + column.label() + " of " + change.name() + " was "
                        + column.change().word() + " in the active version");
            }
            Source heading = columns.ofBase(column.before()).heading().source();
            set(workbook, own, heading, text(column.after().text()));
        }
        new MergedRows(change, is, own, columns, movedByMine(change.before())).apply(workbook);
    }

    /** Rows that the draft moved; the active version's rows aren't placed relative to them. */
    private Set<String> movedByMine(Source sheet) {
        Set<String> moved = new TreeSet<>();
        mine.diff().sheets().stream()
                .filter(change -> sheet.equals(change.before()))
                .flatMap(change -> change.rows().stream())
                .filter(row -> row.change() == ChangeKind.MOVED)
                .forEach(row -> moved.add(row.row()));
        return moved;
    }

    private void property(PropertyChange property, Listing is, Listing own, EditedWorkbook workbook)
            throws MergeException {
        ListedCell theirsNow = is.properties().get(property.property());
        ListedCell here = own.properties().get(property.property());
        if (theirsNow == null || here == null) {
            throw new MergeException(
                    property.property() + " of " + own.name() + " was added or removed in the active version");
        }
        boolean isName = property.property().equals("Name");
        set(workbook, own, here.source(), isName ? text("RuleTable " + theirsNow.text()) : theirsNow.value());
    }

    /** Copies the changed cells of prose, wherever they are. */
    private static void copyAll(Listing was, Listing is, Listing own, EditedWorkbook workbook) {
        TreeSet<Integer> rows = new TreeSet<>(was.sheet().rows().keySet());
        rows.addAll(is.sheet().rows().keySet());
        for (int row : rows) {
            TreeSet<Integer> columns = new TreeSet<>(was.sheet().row(row).keySet());
            columns.addAll(is.sheet().row(row).keySet());
            for (int column : columns) {
                CellValue now = is.sheet().cell(row, column);
                if (!Objects.equals(was.sheet().cell(row, column), now)) {
                    workbook.set(own.sheet().name(), row, column, now);
                }
            }
        }
    }

    private static Listing required(Version version, Source sheet) throws MergeException {
        Listing found = version.sheet(sheet);
        if (found == null) {
            throw new MergeException("the sheet " + sheet + " was removed");
        }
        return found;
    }

    private static void set(EditedWorkbook workbook, Listing sheet, Source cell, @Nullable CellValue value) {
        workbook.set(sheet.sheet().name(), cell.row(), MergedColumns.index(cell), value);
    }

    private static @Nullable CellValue text(@Nullable String text) {
        return text == null ? null : CellValue.Text.of(text);
    }
}
