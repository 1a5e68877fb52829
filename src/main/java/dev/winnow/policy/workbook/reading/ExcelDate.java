package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Converts a number with a date format, or a written date, to a day. */
final class ExcelDate {

    /** 1 March 1900. Earlier days are ambiguous: some programs count a 29 February 1900, which never existed. */
    private static final int FIRST = 61;

    /** The last day of 9999. */
    private static final int LAST = 2_958_465;

    private static final LocalDateTime FIRST_DAY =
            LocalDate.of(1900, Month.MARCH, 1).atStartOfDay();

    private ExcelDate() {}

    static @Nullable CellValue read(double number, boolean countsFrom1904, Source source, Problems problems) {
        if (number < (countsFrom1904 ? 0 : FIRST) || number >= LAST + 1) {
            String found = new CellValue.Decimal(BigDecimal.valueOf(number)).shown();
            problems.add(ProblemKind.VALUE, source, "a date from 1900-03-01 to 9999-12-31", found + " as a date");
            return null;
        }
        return date(DateUtil.getLocalDateTime(number, countsFrom1904, true), source, problems);
    }

    /** Reads a date that is written as one in ISO 8601, with or without a time of day. */
    static @Nullable CellValue read(String text, Source source, Problems problems) {
        LocalDateTime time = written(text);
        if (time == null || time.isBefore(FIRST_DAY) || time.getYear() > 9999) {
            problems.add(
                    ProblemKind.VALUE, source, "a date from 1900-03-01 to 9999-12-31", Quoted.of(text) + " as a date");
            return null;
        }
        return date(time, source, problems);
    }

    /** The local time; null if the text isn't a date. A time zone is ignored, as cells have none. */
    static @Nullable LocalDateTime written(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static CellValue date(LocalDateTime time, Source source, Problems problems) {
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
