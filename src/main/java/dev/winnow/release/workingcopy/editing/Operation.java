package dev.winnow.release.workingcopy.editing;

import dev.winnow.policy.workbook.CellValue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A smallest step of editing a sheet. Rows are named by their keys, columns counted from 0. */
public sealed interface Operation {

    /** The key of the row that it changes. */
    String row();

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T extends @Nullable Object>(
            Function<SetCell, T> set,
            Function<InsertRow, T> insert,
            Function<RemoveRow, T> remove,
            Function<MoveRow, T> move) {}

    /** @param value null clears the cell */
    record SetCell(String row, int column, @Nullable CellValue value) implements Operation {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.set.apply(this);
        }
    }

    /** @param after the key of the row above; null: it becomes the first */
    record InsertRow(EditedRow inserted, @Nullable String after) implements Operation {

        @Override
        public String row() {
            return inserted.key();
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.insert.apply(this);
        }
    }

    record RemoveRow(String row) implements Operation {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.remove.apply(this);
        }
    }

    /** @param after the key of the row above; null: it becomes the first */
    record MoveRow(String row, @Nullable String after) implements Operation {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.move.apply(this);
        }
    }
}
