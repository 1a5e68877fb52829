package dev.winnow.policy.listing;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.NumberCell;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a listing.
 *
 * @param meaning identifies the column whatever its label: in a table its templates, elsewhere the label
 * @param label of the heading; the column's letter if that is empty
 * @param index counted from 0
 * @param numeric whether its cells are numbers, so that the text {@code 1.0} equals the number 1
 */
public record ListedColumn(String meaning, String label, ListedCell heading, int index, boolean numeric) {

    /** Whether two cells of this column have the same value. */
    public boolean same(@Nullable CellValue before, @Nullable CellValue after) {
        return Objects.equals(meaning(before), meaning(after));
    }

    private @Nullable String meaning(@Nullable CellValue value) {
        BigDecimal number = numeric && value != null ? NumberCell.read(value) : null;
        return number == null ? ListedCell.text(value) : number.toPlainString();
    }
}
