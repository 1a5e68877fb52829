package dev.winnow.policy.writer;

import dev.winnow.policy.Policy;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.workbook.writing.Page;
import dev.winnow.policy.workbook.writing.WorkbookWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes a policy's tables as workbooks. The same policy gives the same bytes. */
public final class PolicyWorkbooks {

    private PolicyWorkbooks() {}

    /** A workbook with a {@code Read me} sheet and one table, which can replace the table's own workbook. */
    public static byte[] table(Policy policy, DecisionTable table) {
        String purpose = "One of the decision tables of the policy " + policy.name() + ", as it is in force.";
        return WorkbookWriter.write(
                pages(table.name(), purpose, table.workbook(), List.of(table), TableContext.of(policy)));
    }

    /** A {@code Read me} sheet and the tables, in order. */
    static List<Page> pages(
            String title, String purpose, String workbook, List<DecisionTable> tables, TableContext setting) {
        List<Page> pages =
                tables.stream().map(table -> TablePage.of(table, setting)).toList();
        List<Page> all = new ArrayList<>();
        all.add(ReadMe.of(title, purpose, workbook, tables, pages));
        all.addAll(pages);
        return all;
    }
}
