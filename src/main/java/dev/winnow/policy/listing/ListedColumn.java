package dev.winnow.policy.listing;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.NumberCell;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a listing.
 *
 * @param meaning what makes it the same column whatever its label: in a table, the templates above it; elsewhere the label
 * @param label with its place; the column's letter where nothing stands there
 * @param index counted from 0
 * @param numeric whether its cells are numbers, so that a text {@code 1.0} is the number 1
 */
public record ListedColumn(String meaning, String label, ListedCell heading, int index, boolean numeric) {

    /** Whether two cells of such columns say the same. */
    public boolean same(@Nullable CellValue before, @Nullable CellValue after) {
        return Objects.equals(meaning(before), meaning(after));
    }

    private @Nullable String meaning(@Nullable CellValue value) {
        BigDecimal number = numeric && value != null ? NumberCell.read(value) : null;
        return number == null ? ListedCell.text(value) : number.toPlainString();
    }
}
