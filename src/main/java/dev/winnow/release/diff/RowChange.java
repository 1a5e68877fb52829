package dev.winnow.release.diff;

import dev.winnow.policy.problem.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that isn't what, or where, it was.
 *
 * @param row its id, path or name
 * @param change {@link ChangeKind#MOVED} where it stands in another order among the rows that stayed, or in another table;
 *     cells of it may have changed as well
 * @param before null where there was none
 * @param after null where there is none any more
 * @param cells those that say something else; of a row added or removed, all that are filled but the id
 */
public record RowChange(
        ChangeKind change,
        String row,
        @Nullable Source before,
        @Nullable Source after,
        List<CellChange> cells) {

    public RowChange {
        cells = List.copyOf(cells);
    }
}
