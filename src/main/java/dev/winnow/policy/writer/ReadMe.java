package dev.winnow.policy.writer;

import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.workbook.writing.CellLook;
import dev.winnow.policy.workbook.writing.InputCheck;
import dev.winnow.policy.workbook.writing.Page;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The {@code Read me} sheet of a workbook of decision tables: what they are and how to fill in their cells. */
final class ReadMe {

    private final ReadMeLines lines;
    private final List<DecisionTable> tables;
    private final List<Page> pages;

    private ReadMe(String workbook, List<DecisionTable> tables, List<Page> pages) {
        this.lines = new ReadMeLines(workbook);
        this.tables = tables;
        this.pages = pages;
    }

    /** @param pages of the tables, in the same order */
    static Page of(String title, String purpose, String workbook, List<DecisionTable> tables, List<Page> pages) {
        ReadMe readMe = new ReadMe(workbook, tables, pages);
        readMe.lines.title(title);
        readMe.lines.section("What this workbook is for");
        readMe.lines.line("The policy", purpose);
        readMe.sheets();
        readMe.reading();
        readMe.columns();
        readMe.colours();
        readMe.changing();
        readMe.lists();
        return readMe.lines.page();
    }

    private void sheets() {
        lines.section("The sheets");
        for (DecisionTable table : tables) {
            String said = table.prose().size() > 1 ? table.prose().get(1) : table.name();
            lines.line(table.sheet(), said);
        }
    }

    private void reading() {
        lines.section("How to read a table");
        lines.line(
                "A row is one rule",
                "The conditions of a row must all hold. Then what stands in its green columns follows.");
        lines.line(
                "A blank cell",
                "No condition: any value will do, also one that isn't known. Where a condition stands and the fact isn't"
                        + " known, the row doesn't hold, unless the vocabulary says what a missing value means.");
        Set<TableKind> kinds = new LinkedHashSet<>();
        tables.forEach(table -> kinds.add(table.kind()));
        kinds.forEach(kind -> lines.line("A " + kind.word() + " table", ReadMeGuide.meaning(kind)));
    }

    private void columns() {
        lines.section("How a cell is filled in");
        Set<String> seen = new HashSet<>();
        for (DecisionTable table : tables) {
            for (Column column : table.columns()) {
                if (seen.add(ReadMeGuide.kind(column))) {
                    lines.line(column.label(), ReadMeGuide.grammar(column, table));
                }
            }
        }
    }

    private void colours() {
        lines.section("The colours");
        lines.line(CellLook.ID_HEADING, "Id", "The row's name for good: decisions and reports refer to it.");
        Set<CellLook> used = new HashSet<>();
        for (DecisionTable table : tables) {
            for (Column column : table.columns()) {
                if (column instanceof Column.ConditionColumn condition) {
                    RecordType recordType = condition.fact().recordType();
                    CellLook look = TablePage.heading(recordType);
                    if (used.add(look)) {
                        lines.line(look, "Conditions", ReadMeGuide.conditions(recordType));
                    }
                }
            }
        }
        lines.line(
                CellLook.EFFECT_HEADING, "What follows", "Points, stage, phase, level or action that the row brings.");
        lines.line(CellLook.WORDS_HEADING, "Words", "Reasons to give, and notes for colleagues. Notes decide nothing.");
    }

    private void changing() {
        lines.section("How to change something");
        lines.line("Change a row", "Type over its cells and save. Leave the id as it is.");
        lines.line(
                "Add a row",
                "Insert a row inside the table or write directly below the last one. A blank row ends the table. Give it"
                        + " an id that no other row of the policy has or ever had.");
        lines.line("Remove a row", "Delete the whole row. Its id is never used again.");
        lines.line(
                "Sort",
                "Score and gate tables may be sorted as you like. In route, phase, level and action tables the order is"
                        + " part of the rule.");
        lines.line(
                "What not to use",
                "No formulas, no hidden rows or sheets of your own, no macros. The server refuses such a workbook and"
                        + " names the cell.");
        lines.line(
                "Technical rows",
                "The hidden rows above the headings are folded away at the left margin. They tell the server what a column"
                        + " means. Please leave them alone.");
    }

    private void lists() {
        boolean begun = false;
        Set<List<String>> written = new HashSet<>();
        for (int index = 0; index < tables.size(); index++) {
            for (Column column : tables.get(index).columns()) {
                Page.Column page = pages.get(index).columns().get(column.index());
                if (page.input() != null
                        && page.input().check() instanceof InputCheck.OneOf list
                        && !list.fits()
                        && written.add(list.values())) {
                    if (!begun) {
                        lines.section("Values to choose from");
                        begun = true;
                    }
                    lines.list(column.label(), list.values());
                }
            }
        }
    }
}
