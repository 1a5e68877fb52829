package dev.winnow.policy.hostile;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableReader;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import java.util.ArrayList;
import java.util.List;

/** What the cell check lets through of a workbook, even where the rest of it is reported. */
final class TypedTables {

    private TypedTables() {}

    static List<DecisionTable> of(byte[] workbook) {
        List<DecisionTable> tables = new ArrayList<>();
        TableReader reader = new TableReader(
                TestPolicy.NAME,
                TestPolicy.compiled().vocabulary(),
                TestPolicy.compiled().dimensions(),
                TestPolicy.compiled().ladder(),
                new Problems());
        for (SheetGrid sheet : new WorkbookReader(new Problems()).read(HostileCase.FILE, workbook)) {
            DecisionTable table = reader.read(sheet);
            if (table != null) {
                tables.add(table);
            }
        }
        return tables;
    }
}
