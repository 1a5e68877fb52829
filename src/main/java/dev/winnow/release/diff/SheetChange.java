package dev.winnow.release.diff;

import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.problem.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A changed sheet.
 *
 * @param name of the table, or of the sheet if it isn't a table; the present one, or the last if it was removed
 * @param change {@link ChangeKind#MOVED} if its workbook or name changed; its content may have changed too. For prose
 *     and unknown kinds, nothing but the change is reported
 * @param before null if added
 * @param after null if removed
 */
public record SheetChange(
        ChangeKind change,
        SheetKind kind,
        String name,
        @Nullable Source before,
        @Nullable Source after,
        List<PropertyChange> properties,
        List<ColumnChange> columns,
        List<RowChange> rows) {

    public SheetChange {
        properties = List.copyOf(properties);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
