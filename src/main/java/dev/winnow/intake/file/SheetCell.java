package dev.winnow.intake.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Writes cells of a workbook as text: numbers in digits, {@code true} and {@code false}, days as {@code 2026-01-31}, and
 * times as {@code 2026-01-31T09:30:00Z}, since a sheet doesn't say in which time zone they are.
 */
final class SheetCell {

    /** As many digits as spreadsheet programs show. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LONGEST_NUMBER = 400;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final BigDecimal FIRST_DAY = BigDecimal.ONE;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal MARCH_1900 = BigDecimal.valueOf(61);
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate IN_1904 = LocalDate.of(1904, 1, 1);

    /** The built-in formats that show a day. */
    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
    private static final Pattern WITH_DAY = Pattern.compile("[yYdD]");

    private SheetCell() {}

    static String text(Cell cell, boolean is1904) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isInDays(number) && isDate(cell.getDataFormatId(), cell.getDataFormatString())
                    ? date(number, is1904)
                    : number(number);
        }
        return value == null ? "" : value instanceof String text ? unescaped(text) : value.toString();
    }

    private static String number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
            return number.toString();
        }
        return number.signum() == 0
                ? "0"
                : number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private static boolean isInDays(BigDecimal number) {
        return number.compareTo(FIRST_DAY) >= 0 && number.compareTo(LAST_DAY) < 0;
    }

    /** Whether the format shows the day of a number; those without a code are built in. */
    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format != null) {
            return WITH_DAY.matcher(NOT_SHOWN.matcher(format).replaceAll("")).find();
        }
        return id != null && BUILT_IN_DATES.contains(id);
    }

    private static String date(BigDecimal number, boolean is1904) {
        BigDecimal day = number.setScale(0, RoundingMode.FLOOR);
        long seconds = number.subtract(day)
                .multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        // These programs know a 29 February 1900
        boolean isEarly = !is1904 && number.compareTo(MARCH_1900) < 0;
        LocalDate start = is1904 ? IN_1904 : isEarly ? BEFORE_1900.plusDays(1) : BEFORE_1900;
        LocalDateTime time = start.plusDays(day.longValue()).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? time.toLocalDate().toString() : time.withNano(0) + (time.getSecond() == 0 ? ":00Z" : "Z");
    }

    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
