package dev.winnow.release.diff;

import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.problem.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that isn't what, or where, it was.
 *
 * @param name of a table its name, of others the sheet's; as it is now where it still is
 * @param change {@link ChangeKind#MOVED} where it stands in another workbook, or under another name of its sheet; it may be
 *     changed as well. Of a sheet of prose or of an unknown kind, that it changed is all that is told
 * @param before null where there was none
 * @param after null where there is none any more
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
