package dev.winnow.policy.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Builds a sheet row by row. Rows count from 1, columns from 0. */
public final class GridBuilder {

    private final String workbook;
    private final String sheet;
    private final NavigableMap<Integer, NavigableMap<Integer, CellValue>> rows = new TreeMap<>();
    private final List<SheetGrid.Region> merged = new ArrayList<>();
    private final TreeSet<Integer> hidden = new TreeSet<>();
    private int next = 1;

    public GridBuilder(String workbook, String sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** A sheet with a title, a sentence, a header and a row for each entry, as {@link ListSheet} reads it. */
    public static SheetGrid list(
            String workbook,
            String sheet,
            String sentence,
            List<String> labels,
            List<List<@Nullable CellValue>> entries) {
        GridBuilder grid = new GridBuilder(workbook, sheet);
        grid.texts(sheet);
        grid.texts(sentence);
        grid.texts(labels.toArray(String[]::new));
        entries.forEach(grid::row);
        return grid.build();
    }

    /** The number of the next row. */
    public int next() {
        return next;
    }

    /** Adds a row of texts and returns its number. */
    public int texts(String... texts) {
        for (int column = 0; column < texts.length; column++) {
            set(next, column, text(texts[column]));
        }
        return next++;
    }

    /** Adds a row of cells and returns its number. */
    public int row(List<? extends @Nullable CellValue> cells) {
        for (int column = 0; column < cells.size(); column++) {
            set(next, column, cells.get(column));
        }
        return next++;
    }

    public int blank() {
        return next++;
    }

    public void set(int row, int column, @Nullable CellValue value) {
        if (value != null) {
            rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, value);
        }
    }

    public void hide(int row) {
        hidden.add(row);
    }

    public void merge(SheetGrid.Region region) {
        merged.add(region);
    }

    public SheetGrid build() {
        return new SheetGrid(workbook, sheet, rows, merged, hidden, Set.of(), false);
    }

    private static @Nullable CellValue text(String text) {
        return text.isBlank() ? null : new CellValue.Text(text.strip());
    }
}
