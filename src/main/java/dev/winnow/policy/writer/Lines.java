package dev.winnow.policy.writer;

import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.writing.Look;
import dev.winnow.policy.workbook.writing.Page;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@code Read me} sheet, written line by line: sections, each of terms and what is to be said about them. */
final class Lines {

    static final String SHEET = "Read me";

    private static final int TERM_WIDTH = 32;
    private static final int TEXT_WIDTH = 100;

    private final GridBuilder grid;
    private final Map<Integer, List<Look>> looks = new HashMap<>();
    private final Map<List<String>, SheetGrid.Region> lists = new LinkedHashMap<>();

    Lines(String workbook) {
        this.grid = new GridBuilder(workbook, SHEET);
    }

    void title(String text) {
        looks.put(grid.texts(text), List.of(Look.TITLE));
    }

    void section(String text) {
        grid.blank();
        looks.put(grid.texts(text), List.of(Look.SECTION, Look.SECTION));
    }

    void line(String term, String text) {
        line(Look.TERM, term, text);
    }

    void line(Look look, String term, String text) {
        looks.put(grid.texts(term, text), List.of(look, Look.PROSE));
    }

    /** Values below each other, for a drop-down to take them from. */
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
                        new Page.Column(TERM_WIDTH, Look.TERM, Look.TERM, null),
                        new Page.Column(TEXT_WIDTH, Look.PROSE, Look.PROSE, null)),
                looks,
                0,
                lists);
    }
}
