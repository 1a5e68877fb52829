package dev.winnow.policy.vocabulary;

import dev.winnow.policy.workbook.CellValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a fact's value as a cell that {@link LiteralReader} reads as the same value. */
public final class LiteralWriter {

    private static final Pattern MAYBE_THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

    private LiteralWriter() {}

    /**
     * Dates are written as text, because stock Drools pastes them into code; so are numbers that a cell can't store
     * exactly.
     */
    public static CellValue cell(Object value) {
        if (value instanceof Boolean flag) {
            return new CellValue.Flag(flag);
        }
        if (value instanceof Long whole) {
            return number(BigDecimal.valueOf(whole));
        }
        if (value instanceof BigDecimal decimal) {
            return number(decimal);
        }
        return new CellValue.Text(value.toString());
    }

    /** Several values in one cell. */
    public static CellValue list(List<?> values, String separator) {
        return new CellValue.Text(values.stream().map(LiteralWriter::plain).collect(Collectors.joining(separator)));
    }

    static @Nullable CellValue text(@Nullable String text) {
        return text == null || text.isBlank() ? null : new CellValue.Text(text);
    }

    private static CellValue number(BigDecimal number) {
        CellValue.Decimal cell = new CellValue.Decimal(number);
        CellValue.Decimal held = new CellValue.Decimal(BigDecimal.valueOf(number.doubleValue()));
        return cell.equals(held) ? cell : new CellValue.Text(plain(cell.number()));
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? plain(number) : Objects.toString(value);
    }

    /** A point before three digits could be a thousands separator; a fourth digit makes it a decimal point. */
    private static String plain(BigDecimal number) {
        String text = number.toPlainString();
        return MAYBE_THOUSANDS.matcher(text).matches() ? text + '0' : text;
    }
}
