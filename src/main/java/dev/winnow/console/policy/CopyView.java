package dev.winnow.console.policy;

import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.release.workingcopy.CheckedCopy;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.editing.CopyRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A working copy: its sheets and what its check found. */
public record CopyView(
        CopyLine copy, List<SheetCard> tables, List<SheetCard> definitions, boolean isAnalyst, boolean isTrying) {

    public CopyView {
        tables = List.copyOf(tables);
        definitions = List.copyOf(definitions);
    }

    /** @param changed how many of its cells and rows were changed */
    public record SheetCard(String name, String href, int rows, int changed, int problems) {}

    static CopyView of(OpenCopy open, @Nullable CheckedCopy checked, boolean isAnalyst, boolean isTrying) {
        CopyLine copy = CopyLine.of(open.copy(), checked);
        return new CopyView(
                copy,
                cards(open, checked, copy.href(), true).toList(),
                cards(open, checked, copy.href(), false).toList(),
                isAnalyst,
                isTrying);
    }

    private static Stream<SheetCard> cards(
            OpenCopy open, @Nullable CheckedCopy checked, String href, boolean areTables) {
        return open.sheets().all().stream()
                .filter(sheet -> sheet.kind().isRead() && (sheet.kind() == SheetKind.TABLE) == areTables)
                .map(sheet -> new SheetCard(
                        sheet.listing().name(),
                        href + "/sheets/" + sheet.id(),
                        sheet.listing().rows().size(),
                        changed(open, sheet),
                        checked == null
                                ? 0
                                : Math.toIntExact(checked.problems().stream()
                                        .filter(problem -> isIn(problem, sheet))
                                        .count())));
    }

    private static int changed(OpenCopy open, Sheet sheet) {
        return open.rows(sheet.listing().workbook(), sheet.listing().sheet().name()).stream()
                .mapToInt(CopyView::changed)
                .sum();
    }

    private static int changed(CopyRow row) {
        return row.isNew() ? row.cells().size() : row.before().size();
    }

    private static boolean isIn(Problem problem, Sheet sheet) {
        return problem.source().workbook().equals(sheet.listing().workbook())
                && problem.source().sheet().equals(sheet.listing().sheet().name());
    }

    public int changed() {
        return tables.stream().mapToInt(SheetCard::changed).sum()
                + definitions.stream().mapToInt(SheetCard::changed).sum();
    }
}
