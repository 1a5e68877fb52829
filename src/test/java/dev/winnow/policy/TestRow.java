package dev.winnow.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cells of a row, written as in {@code FIT-IND-01 | fintech, saas | | | 20}. */
public final class TestRow {

    private TestRow() {}

    /** Numbers, {@code true} and {@code false} as such, blank cells as null, all else as text. */
    public static List<@Nullable Object> of(String text) {
        return Arrays.stream(text.split("\\|")).map(cell -> value(cell.strip())).collect(Collectors.toList());
    }

    private static @Nullable Object value(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.matches("-?\\d+(\\.\\d+)?")) {
            return new BigDecimal(cell);
        }
        return switch (cell) {
            case "true" -> true;
            case "false" -> false;
            default -> cell;
        };
    }
}
