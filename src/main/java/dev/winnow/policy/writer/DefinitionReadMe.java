package dev.winnow.policy.writer;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.writing.ColumnInput;
import dev.winnow.policy.workbook.writing.Page;
import java.util.List;

/** The {@code Read me} sheet of definition sheets: what they are and how to fill in their cells. */
final class DefinitionReadMe {

    private DefinitionReadMe() {}

    static Page of(String title, String purpose, List<Page> sheets) {
        ReadMeLines lines = new ReadMeLines(Definitions.WORKBOOK);
        lines.title(title);
        lines.section("What this workbook is for");
        lines.line("The policy", purpose);
        lines.section("How to change something");
        lines.line("Lists", "Each sheet is a list: an entry a row, without a blank row between. A blank row ends it.");
        lines.line("Headings", "The headings stay as they are, and in their order.");
        lines.line(
                "What not to use",
                "No formulas, no hidden rows or sheets, no macros. The server refuses such a workbook and names the cell.");
        for (Page sheet : sheets) {
            lines.section(sheet.grid().name() + ": what stands in its columns");
            for (int column = 0; column < sheet.columns().size(); column++) {
                ColumnInput input = sheet.columns().get(column).input();
                if (input != null && sheet.grid().cell(sheet.headingRow(), column) instanceof CellValue.Text label) {
                    lines.line(label.text(), input.prompt());
                }
            }
        }
        return lines.page();
    }
}
