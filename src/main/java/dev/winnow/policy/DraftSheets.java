package dev.winnow.policy;

import dev.winnow.policy.table.TableReader;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Replaces sheets of a policy's workbooks by those of draft workbooks, so that a single table can be tried. */
final class DraftSheets {

    private DraftSheets() {}

    /**
     * @param drafts names of workbooks
     * @return the sheets, without those of other workbooks that a draft contains too
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

    /** What identifies a sheet in its policy: the name of its table, otherwise its own name. */
    static String identity(SheetGrid sheet) {
        String table = TableReader.nameOf(sheet);
        return table == null ? "sheet " + sheet.name() : "table " + table;
    }
}
