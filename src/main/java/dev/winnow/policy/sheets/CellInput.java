package dev.winnow.policy.sheets;

import dev.winnow.policy.sheets.SheetColumn.Input;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.NumberCell;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Turns what somebody enters into a cell's value, as a spreadsheet program does, but without guessing: a text becomes a
 * number or a flag only in a column of that type, and only if it means the same everywhere. Everything else stays as
 * entered, and is a problem of the policy if its column doesn't allow it.
 */
public final class CellInput {

    /** Spreadsheet programs keep 15 digits. */
    private static final int DIGITS = 15;

    private CellInput() {}

    /** The value of a text; null for a blank one. */
    public static @Nullable CellValue text(String entered, @Nullable SheetColumn column) {
        CellValue.Text text = CellValue.Text.of(entered);
        if (text == null || column == null) {
            return text;
        }
        Input input = column.input();
        if (input.isNumber()) {
            BigDecimal number = NumberCell.read(text);
            return number == null || !isKept(number) ? text : new CellValue.Decimal(number);
        }
        if (input.isFlag() && text.text().matches("(?i)true|false")) {
            return new CellValue.Flag(Boolean.parseBoolean(text.text()));
        }
        return text;
    }

    /** The value of a number; null if a workbook can't hold all of its digits. */
    public static @Nullable CellValue number(BigDecimal entered) {
        CellValue.Decimal value = new CellValue.Decimal(entered);
        return isKept(value.number()) ? value : null;
    }

    private static boolean isKept(BigDecimal number) {
        return number.precision() <= DIGITS
                && number.scale() <= DIGITS
                && number.precision() - number.scale() <= DIGITS;
    }
}
