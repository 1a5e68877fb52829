package dev.winnow.intake.mapping;

import dev.winnow.intake.Times;
import dev.winnow.policy.workbook.TextCorrection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days and times as programs write them. A time without an offset is one in UTC. */
final class DayText {

    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final Pattern TIME =
            Pattern.compile("(.+?)[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d{1,9})?)? ?(Z|UTC|[+-]\\d{2}:?\\d{2})?");

    private DayText() {}

    /** As {@code 2026-01-31}; the text itself if it isn't a day, or could be several. */
    static String day(String text) {
        Instant time = Times.read(text);
        if (time != null) {
            return text.substring(0, "2026-01-31".length());
        }
        String read = time(text);
        return read.equals(text) ? text : read.substring(0, read.indexOf('T'));
    }

    /** As {@code 2026-01-31T09:30:00Z}; the text itself if it isn't a time, or could be several. */
    static String time(String text) {
        if (Times.read(text) != null) {
            return text;
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text)).toString();
        }
        Matcher time = TIME.matcher(text);
        LocalDate day = TextCorrection.date(time.matches() ? time.group(1) : text);
        if (day == null) {
            return text;
        }
        if (!time.matches()) {
            return day + "T00:00:00Z";
        }
        try {
            String seconds = time.group(4) == null ? "00" : time.group(4);
            String fraction = time.group(5) == null ? "" : time.group(5);
            String read = "%sT%2s:%s:%s%s%s"
                    .formatted(day, time.group(2), time.group(3), seconds, fraction, offset(time.group(6)))
                    .replace(' ', '0');
            return Times.read(read) == null ? text : read;
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String offset(@Nullable String offset) {
        if (offset == null || offset.equals("UTC") || offset.equals("Z")) {
            return "Z";
        }
        return ZoneOffset.of(offset).getId();
    }
}
