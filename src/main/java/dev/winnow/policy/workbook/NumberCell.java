package dev.winnow.policy.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a cell as a number: a numeric cell, or a text that means the same number in every locale. */
public final class NumberCell {

    /** Without leading zeros, which some programs read as octal. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?");

    /** A point before three digits could be a thousands separator. */
    private static final Pattern MAYBE_THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

    /** Spreadsheet programs keep 15 digits. */
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    private NumberCell() {}

    /** The unambiguous alternatives to a number whose value depends on the locale; null for any other cell. */
    public static @Nullable String otherwise(CellValue cell) {
        if (cell instanceof CellValue.Text text
                && MAYBE_THOUSANDS.matcher(text.text()).matches()) {
            return text.text().replace(".", "") + " or " + text.text() + '0';
        }
        return null;
    }

    /** The number without trailing zeros; null if it isn't one or has more than 15 digits before the point. */
    public static @Nullable BigDecimal read(CellValue cell) {
        if (cell instanceof CellValue.Decimal number) {
            return isKept(number.number()) ? number.number() : null;
        }
        boolean isNumber = cell instanceof CellValue.Text text
                && NUMBER.matcher(text.text()).matches()
                && !MAYBE_THOUSANDS.matcher(text.text()).matches();
        return isNumber ? new CellValue.Decimal(new BigDecimal(((CellValue.Text) cell).text())).number() : null;
    }

    /** The only acceptable number that a text could mean; null if there are several or none. */
    public static @Nullable String suggestion(CellValue cell, Predicate<BigDecimal> isAcceptable) {
        if (!(cell instanceof CellValue.Text text)) {
            return null;
        }
        List<BigDecimal> fitting = TextCorrection.numbers(text.text()).stream()
                .filter(NumberCell::isKept)
                .filter(isAcceptable)
                .toList();
        return fitting.size() == 1 ? fitting.get(0).toPlainString() : null;
    }

    private static boolean isKept(BigDecimal number) {
        return number.abs().compareTo(TOO_LARGE) < 0;
    }
}
