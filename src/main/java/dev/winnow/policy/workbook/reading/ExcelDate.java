package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Converts a number with a date format to a day. */
final class ExcelDate {

    /** Before 1 March 1900 spreadsheet programs disagree: some count a 29 February. */
    private static final int FIRST = 61;

    /** The last day of 9999. */
    private static final int LAST = 2_958_465;

    private ExcelDate() {}

    static @Nullable CellValue read(double number, boolean countsFrom1904, Source source, Problems problems) {
        if (number < (countsFrom1904 ? 0 : FIRST) || number >= LAST + 1) {
            String found = new CellValue.Decimal(BigDecimal.valueOf(number)).shown();
            problems.add(ProblemKind.VALUE, source, "a date from 1900-03-01 to 9999-12-31", found + " as a date");
            return null;
        }
        LocalDateTime time = DateUtil.getLocalDateTime(number, countsFrom1904, true);
        if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            problems.add(
                    ProblemKind.VALUE,
                    source,
                    "a date without a time of day",
                    time.toString().replace('T', ' '),
                    time.toLocalDate().toString());
        }
        return new CellValue.Date(time.toLocalDate());
    }
}
