package dev.winnow.release.workingcopy.editing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An edit as somebody requests it: rows by their ids, columns by letter or label, values as a {@link String}, a
 * {@link java.math.BigDecimal} or a {@link Boolean}, or null for a blank cell.
 */
public sealed interface RequestedEdit {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T extends @Nullable Object>(
            Function<SetCells, T> set,
            Function<FillBlock, T> block,
            Function<Insert, T> insert,
            Function<Duplicate, T> duplicate,
            Function<Remove, T> remove,
            Function<Move, T> move) {}

    /** @param cells by column */
    record SetCells(String row, Map<String, @Nullable Object> cells) implements RequestedEdit {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.set.apply(this);
        }
    }

    /**
     * Fills cells from one to the right and down. Rows that are missing at the end are inserted.
     *
     * @param row null: below the last one
     * @param values by row, then column
     */
    record FillBlock(@Nullable String row, String column, List<List<@Nullable Object>> values)
            implements RequestedEdit {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.block.apply(this);
        }
    }

    /** @param cells by column; without an id, the row gets a free one */
    record Insert(Place place, Map<String, @Nullable Object> cells) implements RequestedEdit {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.insert.apply(this);
        }
    }

    /** Inserts a copy with another id. */
    record Duplicate(String row, @Nullable Place place) implements RequestedEdit {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.duplicate.apply(this);
        }
    }

    record Remove(String row) implements RequestedEdit {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.remove.apply(this);
        }
    }

    record Move(String row, Place place) implements RequestedEdit {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.move.apply(this);
        }
    }

    /**
     * Where a row goes.
     *
     * @param row the id of another row; null: below the last one
     * @param isAbove whether it goes above that row
     */
    record Place(@Nullable String row, boolean isAbove) {

        public static final Place END = new Place(null, false);
    }
}
