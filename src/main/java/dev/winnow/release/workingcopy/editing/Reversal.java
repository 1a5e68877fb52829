package dev.winnow.release.workingcopy.editing;

import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.sheets.SheetColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reverses a change of a sheet on which others may have worked since. */
public final class Reversal {

    private final Sheet described;
    private final LaterChanges later;
    private EditedSheet sheet;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Operation> inverses = new ArrayList<>();
    private final List<EditConflict> conflicts = new ArrayList<>();

    private Reversal(EditedSheet sheet, Sheet described, LaterChanges later) {
        this.sheet = sheet;
        this.described = described;
        this.later = later;
    }

    /** @param later what others changed since */
    public static EditPlan of(Change change, EditedSheet sheet, Sheet described, LaterChanges later) {
        Reversal reversal = new Reversal(sheet, described, later);
        change.inverses().forEach(reversal::apply);
        Collections.reverse(reversal.inverses);
        return new EditPlan(reversal.operations, reversal.inverses, reversal.sheet, List.of(), reversal.conflicts);
    }

    private void apply(Operation operation) {
        Optional<EditConflict> conflict = operation.match(new Operation.Functions<>(
                set -> later.removing(set.row())
                        .map(change -> conflict(set.row(), null, change))
                        .or(() -> later.ofCell(set.row(), set.column())
                                .map(change -> conflict(set.row(), set.column(), change))),
                insert -> Optional.empty(),
                remove -> later.inRow(remove.row()).map(change -> conflict(remove.row(), null, change)),
                move -> later.removing(move.row())
                        .or(() -> later.ofPlace(move.row()))
                        .map(change -> conflict(move.row(), null, change))));
        if (conflict.isPresent()) {
            conflicts.add(conflict.get());
            return;
        }
        boolean isDone = operation.match(new Operation.Functions<>(
                set -> !sheet.has(set.row()),
                insert -> sheet.has(insert.row()),
                remove -> !sheet.has(remove.row()),
                move -> !sheet.has(move.row())));
        if (!isDone) {
            Operation placed = placed(operation);
            inverses.add(sheet.inverse(placed));
            sheet = sheet.with(placed);
            operations.add(placed);
        }
    }

    /** Below the last row if the row above is no longer there. */
    private Operation placed(Operation operation) {
        return operation.match(new Operation.Functions<>(
                set -> set,
                insert -> new Operation.InsertRow(insert.inserted(), place(insert.after())),
                remove -> remove,
                move -> new Operation.MoveRow(move.row(), place(move.after()))));
    }

    private @Nullable String place(@Nullable String after) {
        if (after == null || sheet.has(after)) {
            return after;
        }
        return sheet.rows().isEmpty()
                ? null
                : sheet.rows().get(sheet.rows().size() - 1).key();
    }

    private EditConflict conflict(String row, @Nullable Integer column, Change theirs) {
        String label = column == null
                ? null
                : described.columns().stream()
                        .filter(each -> each.index() == column)
                        .findFirst()
                        .map(SheetColumn::label)
                        .orElse(null);
        return new EditConflict(
                row,
                label,
                label == null ? "row " + row : row + ": " + label,
                theirs.by(),
                theirs.at(),
                theirs.revision(),
                column != null && sheet.has(row)
                        ? ListedCell.text(sheet.row(row).cell(column))
                        : null,
                null);
    }
}
