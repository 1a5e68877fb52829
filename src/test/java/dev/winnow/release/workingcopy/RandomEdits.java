package dev.winnow.release.workingcopy;

import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.sheets.SheetColumn;
import dev.winnow.release.workingcopy.editing.EditedSheet;
import dev.winnow.release.workingcopy.editing.RequestedEdit;
import dev.winnow.release.workingcopy.editing.RequestedEdit.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Edits that somebody might make, sensible or not. */
final class RandomEdits {

    private static final List<String> TEXTS = List.of(
            "Purchasing",
            "12 %",
            "=1+1",
            "+49 30",
            "TRUE",
            "50, 200",
            "Zoë & Søn <b>",
            "2026-02-30",
            "a; b",
            "\"x\"",
            " ");

    private final Random random;

    RandomEdits(Random random) {
        this.random = random;
    }

    List<RequestedEdit> of(Sheet described, EditedSheet sheet) {
        List<RequestedEdit> edits = new ArrayList<>();
        edits.add(edit(described, sheet));
        return edits;
    }

    private RequestedEdit edit(Sheet described, EditedSheet sheet) {
        if (sheet.rows().isEmpty()) {
            return new RequestedEdit.Insert(Place.END, cells(described));
        }
        return switch (random.nextInt(7)) {
            case 0 -> new RequestedEdit.Insert(place(sheet), cells(described));
            case 1 -> new RequestedEdit.Duplicate(row(sheet), random.nextBoolean() ? null : place(sheet));
            case 2 -> new RequestedEdit.Remove(row(sheet));
            case 3 -> new RequestedEdit.Move(row(sheet), place(sheet));
            case 4 -> block(described, sheet);
            default -> new RequestedEdit.SetCells(row(sheet), cells(described));
        };
    }

    private RequestedEdit block(Sheet described, EditedSheet sheet) {
        int from = random.nextInt(described.columns().size());
        int width = 1 + random.nextInt(described.columns().size() - from);
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                cells.add(value());
            }
            values.add(cells);
        }
        return new RequestedEdit.FillBlock(
                row(sheet), described.columns().get(from).letter(), values);
    }

    private Map<String, @Nullable Object> cells(Sheet described) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (int count = 0; count < 2; count++) {
            SheetColumn column =
                    described.columns().get(random.nextInt(described.columns().size()));
            cells.put(column.letter(), value());
        }
        return cells;
    }

    private @Nullable Object value() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> BigDecimal.valueOf(random.nextInt(200_000) - 100_000, random.nextInt(4));
            case 2 -> random.nextBoolean();
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private Place place(EditedSheet sheet) {
        return random.nextInt(4) == 0 ? Place.END : new Place(row(sheet), random.nextBoolean());
    }

    private String row(EditedSheet sheet) {
        return sheet.rows().get(random.nextInt(sheet.rows().size())).key();
    }
}
