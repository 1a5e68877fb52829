package dev.winnow.release.diff;

import dev.winnow.policy.problem.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A changed row.
 *
 * @param row its id, path or name
 * @param change {@link ChangeKind#MOVED} if its order among the remaining rows or its table changed; its cells may have
 *     changed too
 * @param before null if added
 * @param after null if removed
 * @param cells the changed ones; of a row added or removed, all that are filled except the id
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
