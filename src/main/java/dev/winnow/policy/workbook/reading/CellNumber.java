package dev.winnow.policy.workbook.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the number of a cell as spreadsheet programs show it. */
final class CellNumber {

    private static final Pattern NUMBER =
            Pattern.compile("-?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,3})?");

    /** Spreadsheet programs show 15 digits, although a computed number can have 17. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** The most decimals of any column. A number of more has never been accepted as one. */
    private static final int MOST_DECIMALS = 6;

    private CellNumber() {}

    /**
     * The number without a binary fraction's residue: 15 for 15.000000000000002. A number of more than 15 digits whose
     * decimals a column could hold is kept exactly, as it may be an id. Null if the text isn't a number.
     */
    static @Nullable BigDecimal read(String text) {
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(number)) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() > MOST_DECIMALS ? exact.round(SHOWN) : exact;
    }
}
