package dev.winnow.release.workingcopy.editing;

import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.sheets.SheetColumn;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns requested edits of a sheet into operations on it. */
public final class EditPlanner {

    private static final int MAX_ROWS = 5_000;

    private final Sheet described;
    private final LaterChanges later;
    private final RowIds ids;
    private final EnteredCells entered;
    private final int revision;

    private EditedSheet sheet;
    private String pointer = "";
    private int inserted;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Operation> inverses = new ArrayList<>();
    private final List<EditProblem> problems = new ArrayList<>();
    private final List<EditConflict> conflicts = new ArrayList<>();

    /**
     * @param described the columns of the sheet
     * @param later what others changed since the requester saw it
     * @param revision that the edit makes
     */
    public EditPlanner(EditedSheet sheet, Sheet described, LaterChanges later, RowIds ids, int revision) {
        this.sheet = sheet;
        this.described = described;
        this.later = later;
        this.ids = ids;
        this.entered = new EnteredCells(described.columns(), problems);
        this.revision = revision;
    }

    public EditPlan plan(List<RequestedEdit> edits) {
        for (int index = 0; index < edits.size(); index++) {
            pointer = "/operations/" + index;
            Runnable plan = edits.get(index)
                    .match(new RequestedEdit.Functions<>(
                            set -> () -> set(set),
                            block -> () -> fill(block),
                            insert -> () -> insert(insert),
                            duplicate -> () -> duplicate(duplicate),
                            remove -> () -> remove(remove),
                            move -> () -> move(move)));
            plan.run();
        }
        List<Operation> undo = new ArrayList<>(inverses);
        Collections.reverse(undo);
        return new EditPlan(operations, undo, sheet, problems, conflicts);
    }

    private void set(RequestedEdit.SetCells set) {
        Optional<EditedRow> row = row("/row", set.row());
        Map<SheetColumn, @Nullable CellValue> cells = entered.cells(pointer, set.cells());
        row.ifPresent(found -> cells.forEach((column, value) -> set(found.key(), column, value)));
    }

    private void set(String row, SheetColumn column, @Nullable CellValue value) {
        EditedRow now = sheet.row(row);
        Optional<Change> theirs = later.ofCell(row, column.index());
        if (now.has(column.index(), value)) {
            return;
        }
        if (theirs.isPresent()) {
            String cell = row + ": " + column.label();
            conflict(row, column.label(), cell, theirs.get(), now.cell(column.index()), value);
            return;
        }
        apply(new Operation.SetCell(row, column.index(), value));
    }

    private void fill(RequestedEdit.FillBlock block) {
        Optional<SheetColumn> left = entered.column(pointer + "/column", block.column());
        Optional<EditedRow> top = block.row() == null ? Optional.empty() : row("/row", block.row());
        if (left.isEmpty() || block.row() != null && top.isEmpty()) {
            return;
        }
        int start = top.map(row -> sheet.index(row.key())).orElse(sheet.rows().size());
        int from = described.columns().indexOf(left.get());
        for (int down = 0; down < block.values().size(); down++) {
            List<@Nullable Object> values = block.values().get(down);
            if (from + values.size() > described.columns().size()) {
                problem(
                        "/values/" + down,
                        "at most " + (described.columns().size() - from) + " values from column "
                                + left.get().label() + " on",
                        values.size() + " values",
                        null);
                return;
            }
            Map<SheetColumn, @Nullable CellValue> cells = new LinkedHashMap<>();
            for (int right = 0; right < values.size(); right++) {
                SheetColumn column = described.columns().get(from + right);
                entered.value(pointer + "/values/" + down + "/" + right, values.get(right), column)
                        .ifPresent(typed -> cells.put(column, typed.value()));
            }
            fill(start + down, cells);
        }
    }

    private void fill(int index, Map<SheetColumn, @Nullable CellValue> cells) {
        if (index < sheet.rows().size()) {
            String key = sheet.rows().get(index).key();
            cells.forEach((column, value) -> set(key, column, value));
        } else {
            insert(last(), cells);
        }
    }

    private void insert(RequestedEdit.Insert insert) {
        Map<SheetColumn, @Nullable CellValue> cells = entered.cells(pointer, insert.cells());
        place(insert.place()).ifPresent(place -> insert(place.after(), cells));
    }

    private void duplicate(RequestedEdit.Duplicate duplicate) {
        Optional<EditedRow> row = row("/row", duplicate.row());
        if (row.isEmpty()) {
            return;
        }
        Optional<After> place =
                duplicate.place() == null ? Optional.of(new After(row.get().key())) : place(duplicate.place());
        Map<SheetColumn, @Nullable CellValue> cells = new LinkedHashMap<>();
        for (SheetColumn column : described.columns()) {
            CellValue value = row.get().cell(column.index());
            boolean isId = described.kind() == SheetKind.TABLE && column.index() == key();
            if (value != null && !isId && !(value instanceof CellValue.Computed)) {
                cells.put(column, isNameOfCase(column) ? anotherName(value) : value);
            }
        }
        place.ifPresent(found -> insert(found.after(), cells, row.get()));
    }

    private boolean isNameOfCase(SheetColumn column) {
        return described.kind() == SheetKind.CASES && column.index() == key();
    }

    /** {@code Name (2)}. */
    private CellValue anotherName(CellValue value) {
        String name = Objects.requireNonNull(ListedCell.text(value)).replaceFirst(" \\(\\d+\\)$", "");
        int number = 2;
        while (hasCell(key(), new CellValue.Text(name + " (" + number + ")"))) {
            number++;
        }
        return new CellValue.Text(name + " (" + number + ")");
    }

    private boolean hasCell(int column, CellValue value) {
        return sheet.rows().stream().anyMatch(row -> row.has(column, value));
    }

    private void insert(@Nullable String after, Map<SheetColumn, @Nullable CellValue> cells) {
        insert(after, cells, neighbour(after));
    }

    /** @param like the row whose formats it takes; null if there is none */
    private void insert(@Nullable String after, Map<SheetColumn, @Nullable CellValue> cells, @Nullable EditedRow like) {
        if (!isArrangeable()) {
            return;
        }
        if (sheet.rows().size() >= MAX_ROWS) {
            problem("", "at most " + MAX_ROWS + " rows", "another one", null);
            return;
        }
        TreeMap<Integer, CellValue> values = new TreeMap<>();
        cells.forEach((column, value) -> {
            if (value != null) {
                values.put(column.index(), value);
            }
        });
        if (described.kind() == SheetKind.TABLE && !values.containsKey(key())) {
            String beside = like == null ? null : ListedCell.text(like.cell(key()));
            values.put(key(), new CellValue.Text(ids.next(beside)));
        }
        String id = ListedCell.text(values.get(key()));
        if (id != null) {
            ids.take(id);
        }
        int origin = like == null ? sheet.first() : like.origin();
        apply(new Operation.InsertRow(new EditedRow(newKey(values.get(key())), origin, true, values), after));
    }

    private String newKey(@Nullable CellValue id) {
        String text = ListedCell.text(id);
        if (text != null && !sheet.has(text)) {
            return text;
        }
        return "new-" + revision + "-" + ++inserted;
    }

    private @Nullable EditedRow neighbour(@Nullable String after) {
        if (sheet.rows().isEmpty()) {
            return null;
        }
        return after == null ? sheet.rows().get(0) : sheet.row(after);
    }

    private void remove(RequestedEdit.Remove remove) {
        row("/row", remove.row()).filter(row -> isArrangeable()).ifPresent(row -> {
            Optional<Change> theirs = later.inRow(row.key());
            if (theirs.isPresent()) {
                conflict(row.key(), null, "row " + row.key(), theirs.get(), null, null);
            } else {
                apply(new Operation.RemoveRow(row.key()));
            }
        });
    }

    private void move(RequestedEdit.Move move) {
        Optional<EditedRow> row = row("/row", move.row());
        Optional<After> place = place(move.place());
        if (row.isEmpty() || place.isEmpty() || !isArrangeable()) {
            return;
        }
        String key = row.get().key();
        String after = place.get().after();
        if (key.equals(after)) {
            problem("", "another row to move it to", key + " itself", null);
            return;
        }
        Optional<Change> theirs = later.ofPlace(key);
        if (theirs.isPresent()) {
            conflict(key, null, "the place of row " + key, theirs.get(), null, null);
        } else if (!Objects.equals(sheet.above(key), after)) {
            apply(new Operation.MoveRow(key, after));
        }
    }

    /** Rows of merged cells can't move; adds a problem where they would. */
    private boolean isArrangeable() {
        Optional<SheetGrid.Region> merged = sheet.base().merged().stream()
                .filter(region -> region.lastRow() >= sheet.first())
                .findFirst();
        merged.ifPresent(region -> problem(
                "",
                "rows that can move, without merged cells",
                "merged cells in row " + region.firstRow() + " of "
                        + sheet.base().name(),
                null));
        return merged.isEmpty();
    }

    private void apply(Operation operation) {
        inverses.add(sheet.inverse(operation));
        sheet = sheet.with(operation);
        operations.add(operation);
    }

    /** @param after the key of the row above; null for the first place */
    private record After(@Nullable String after) {}

    private Optional<After> place(RequestedEdit.Place place) {
        if (place.row() == null) {
            return Optional.of(new After(place.isAbove() ? null : last()));
        }
        return row(place.isAbove() ? "/before" : "/after", place.row())
                .map(row -> new After(place.isAbove() ? sheet.above(row.key()) : row.key()));
    }

    private @Nullable String last() {
        return sheet.rows().isEmpty()
                ? null
                : sheet.rows().get(sheet.rows().size() - 1).key();
    }

    private int key() {
        return described.listing().key();
    }

    /** The row with this key, or else with this id; empty, with a problem or a conflict, if there isn't one. */
    private Optional<EditedRow> row(String place, String name) {
        if (sheet.has(name)) {
            return Optional.of(sheet.row(name));
        }
        List<EditedRow> named = sheet.rows().stream()
                .filter(row -> name.equals(ListedCell.text(row.cell(key()))))
                .toList();
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        Optional<Change> removed = later.removing(name);
        if (removed.isPresent()) {
            conflict(name, null, "row " + name, removed.get(), null, null);
        } else {
            List<String> keys = sheet.rows().stream().map(EditedRow::key).toList();
            problem(place, "the id of a row of this sheet", '"' + name + '"', Suggestion.closest(name, keys));
        }
        return Optional.empty();
    }

    private void problem(String place, String expected, String found, @Nullable String suggestion) {
        problems.add(new EditProblem(pointer + place, expected, found, suggestion));
    }

    private void conflict(
            String row,
            @Nullable String column,
            String what,
            Change theirs,
            @Nullable CellValue now,
            @Nullable CellValue requested) {
        conflicts.add(new EditConflict(
                row,
                column,
                what,
                theirs.by(),
                theirs.at(),
                theirs.revision(),
                ListedCell.text(now),
                ListedCell.text(requested)));
    }
}
