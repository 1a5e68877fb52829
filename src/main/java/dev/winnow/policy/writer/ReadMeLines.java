package dev.winnow.policy.writer;

import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.writing.CellLook;
import dev.winnow.policy.workbook.writing.Page;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a {@code Read me} sheet line by line: sections with terms and their explanations. */
final class ReadMeLines {

    static final String SHEET = "Read me";

    private static final int TERM_WIDTH = 32;
    private static final int TEXT_WIDTH = 100;

    private final GridBuilder grid;
    private final Map<Integer, List<CellLook>> looks = new HashMap<>();
    private final Map<List<String>, SheetGrid.Region> lists = new LinkedHashMap<>();

    ReadMeLines(String workbook) {
        this.grid = new GridBuilder(workbook, SHEET);
    }

    void title(String text) {
        looks.put(grid.texts(text), List.of(CellLook.TITLE));
    }

    void section(String text) {
        grid.blank();
        looks.put(grid.texts(text), List.of(CellLook.SECTION, CellLook.SECTION));
    }

    void line(String term, String text) {
        line(CellLook.TERM, term, text);
    }

    void line(CellLook look, String term, String text) {
        looks.put(grid.texts(term, text), List.of(look, CellLook.PROSE));
    }

    /** Values in a column, as the source of a drop-down. */
    void list(String term, List<String> values) {
        int first = grid.next();
        for (int index = 0; index < values.size(); index++) {
            line(index == 0 ? term : "", values.get(index));
        }
        lists.put(values, new SheetGrid.Region(first, grid.next() - 1, 1, 1));
    }

    Page page() {
        return new Page(
                grid.build(),
                List.of(
                        new Page.Column(TERM_WIDTH, CellLook.TERM, CellLook.TERM, null),
                        new Page.Column(TEXT_WIDTH, CellLook.PROSE, CellLook.PROSE, null)),
                looks,
                0,
                lists);
    }
}
