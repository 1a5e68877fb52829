package dev.winnow.policy;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sets cells and arranges rows at random, in a workbook and in a model of it. */
final class RandomCellEdits {

    private static final int SPARE_ROWS = 4;
    private static final int SPARE_COLUMNS = 3;

    private final Random random;
    private final Map<String, Model> models = new HashMap<>();
    private final List<SheetGrid> sheets;

    /** The rows of a sheet, of which some are hidden. */
    private static final class Model {

        private NavigableMap<Integer, NavigableMap<Integer, CellValue>> rows = new TreeMap<>();
        private NavigableSet<Integer> hidden;
        private final List<SheetGrid.Region> merged;
        private final int firstFree;
        private int last;

        Model(SheetGrid sheet) {
            sheet.rows().forEach((number, row) -> rows.put(number, new TreeMap<>(row)));
            hidden = new TreeSet<>(sheet.hiddenRows());
            last = sheet.lastRow();
            merged = sheet.merged();
            firstFree = 1
                    + merged.stream().mapToInt(SheetGrid.Region::lastRow).max().orElse(0);
        }
    }

    RandomCellEdits(List<SheetGrid> sheets, long seed) {
        this.random = new Random(seed);
        this.sheets = sheets;
        sheets.forEach(sheet -> models.put(sheet.name(), new Model(sheet)));
    }

    /** The cells that a sheet has now. */
    Map<Integer, NavigableMap<Integer, CellValue>> rows(String sheet) {
        Map<Integer, NavigableMap<Integer, CellValue>> filled = new TreeMap<>(model(sheet).rows);
        filled.values().removeIf(Map::isEmpty);
        return filled;
    }

    /** The rows with cells that are hidden now. */
    NavigableSet<Integer> hiddenRows(String sheet) {
        NavigableSet<Integer> hidden = new TreeSet<>(model(sheet).hidden);
        hidden.retainAll(rows(sheet).keySet());
        return hidden;
    }

    void edit(EditedWorkbook workbook, int edits) {
        for (int count = 0; count < edits; count++) {
            String sheet = sheets.get(random.nextInt(sheets.size())).name();
            if (random.nextInt(3) == 0) {
                arrange(workbook, sheet);
            } else {
                set(workbook, sheet);
            }
        }
    }

    private void set(EditedWorkbook workbook, String sheet) {
        Model model = model(sheet);
        int row = 1 + random.nextInt(model.last + SPARE_ROWS);
        // Programs don't show the values of cells that are merged with others.
        if (model.merged.stream().anyMatch(region -> region.firstRow() <= row && row <= region.lastRow())) {
            return;
        }
        NavigableMap<Integer, CellValue> cells = model.rows.computeIfAbsent(row, key -> new TreeMap<>());
        int column = random.nextInt((cells.isEmpty() ? 0 : cells.lastKey()) + SPARE_COLUMNS);
        CellValue value = value();
        workbook.set(sheet, row, column, value);
        if (value == null) {
            cells.remove(column);
        } else {
            cells.put(column, value);
        }
        model.last = Math.max(model.last, row);
    }

    private void arrange(EditedWorkbook workbook, String sheet) {
        Model model = model(sheet);
        if (model.firstFree > model.last) {
            return;
        }
        int first = model.firstFree + random.nextInt(model.last - model.firstFree + 1);
        List<Integer> order = new ArrayList<>();
        for (int row = first; row <= model.last; row++) {
            if (random.nextInt(10) > 0) {
                order.add(row);
            }
            if (random.nextInt(10) == 0) {
                order.add(-row);
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(order, random);
        }
        workbook.arrange(sheet, first, order);
        arrange(model, first, order);
    }

    private static void arrange(Model model, int first, List<Integer> order) {
        NavigableMap<Integer, NavigableMap<Integer, CellValue>> rows = new TreeMap<>(model.rows.headMap(first, false));
        NavigableSet<Integer> hidden = new TreeSet<>(model.hidden.headSet(first, false));
        for (int index = 0; index < order.size(); index++) {
            NavigableMap<Integer, CellValue> row = model.rows.get(order.get(index));
            if (row != null) {
                rows.put(first + index, row);
            }
            if (model.hidden.contains(order.get(index))) {
                hidden.add(first + index);
            }
        }
        model.rows = rows;
        model.hidden = hidden;
        model.last = first + order.size() - 1;
    }

    private @Nullable CellValue value() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> new CellValue.Decimal(BigDecimal.valueOf(random.nextInt(2_000) - 1_000, random.nextInt(4)));
            case 2 -> new CellValue.Flag(random.nextBoolean());
            case 3 -> new CellValue.Date(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_000)));
            case 4 -> new CellValue.Text("=text <" + random.nextInt(100) + "> & _x000D_");
            default -> new CellValue.Text("text " + random.nextInt(100));
        };
    }

    private Model model(String sheet) {
        return models.computeIfAbsent(sheet, name -> {
            throw new IllegalArgumentException(name);
        });
    }
}
