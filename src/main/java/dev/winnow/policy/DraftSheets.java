package dev.winnow.policy;

import dev.winnow.policy.table.TableReader;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the sheets of drafts take the place of those in other workbooks, so that one table can be tried by itself. */
final class DraftSheets {

    private DraftSheets() {}

    /**
     * @param drafts names of workbooks
     * @return the sheets but for those outside the drafts that stand in one of them as well
     */
    static List<SheetGrid> goFirst(List<SheetGrid> sheets, Set<String> drafts) {
        if (drafts.isEmpty()) {
            return sheets;
        }
        Set<String> taken = sheets.stream()
                .filter(sheet -> drafts.contains(sheet.workbook()))
                .map(DraftSheets::identity)
                .collect(Collectors.toSet());
        return sheets.stream()
                .filter(sheet -> drafts.contains(sheet.workbook()) || !taken.contains(identity(sheet)))
                .toList();
    }

    /** What a sheet is known by in its policy: the table in it, or else its name. */
    private static String identity(SheetGrid sheet) {
        String table = TableReader.nameOf(sheet);
        return table == null ? "sheet " + sheet.name() : "table " + table;
    }
}
