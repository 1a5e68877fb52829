package dev.winnow.console.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.release.diff.CellChange;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.diff.RowChange;
import dev.winnow.release.diff.SheetChange;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet of a working copy differs from the active release.
 *
 * @param release its number
 * @param before what each changed cell contained, by the row's number and the column's label, as a JSON object
 * @param rows how many rows differ that are in the working copy
 * @param removed the ids of the rows that aren't
 */
public record SheetDifferences(int release, String before, int rows, String removed) {

    static SheetDifferences of(PolicyDiff diff, Sheet sheet, int release) {
        List<RowChange> changed = diff.sheets().stream()
                .filter(each -> isOf(each, sheet))
                .findFirst()
                .map(SheetChange::rows)
                .orElse(List.of());
        ObjectNode before = JsonNodeFactory.instance.objectNode();
        for (RowChange row : changed) {
            if (row.after() != null) {
                ObjectNode cells = before.putObject(Integer.toString(row.after().row()));
                row.cells().forEach(cell -> cells.put(cell.column(), text(cell)));
            }
        }
        return new SheetDifferences(
                release,
                before.toString(),
                before.size(),
                changed.stream()
                        .filter(row -> row.after() == null)
                        .map(RowChange::row)
                        .collect(Collectors.joining(", ")));
    }

    private static boolean isOf(SheetChange change, Sheet sheet) {
        Source after = change.after();
        return after != null
                && after.workbook().equals(sheet.listing().workbook())
                && after.sheet().equals(sheet.listing().sheet().name());
    }

    /** Blank where there was nothing. */
    private static String text(CellChange cell) {
        @Nullable String text = cell.before() == null ? null : cell.before().text();
        return text == null ? "" : text;
    }
}
