package dev.winnow.intake;

import dev.winnow.policy.facts.TimeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times in requests: RFC 3339, in the range that databases store. */
public final class Times {

    public static final String EXPECTED = "a time with an offset, from 1970 to 9999, such as 2026-11-22T09:30:00Z";

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String MIDNIGHT = "T00:00:00Z";

    private Times() {}

    /** The text of a cell, or of the midnight in UTC if it is a day. */
    static String ofCell(String cell) {
        return DAY.matcher(cell).matches() ? cell + MIDNIGHT : cell;
    }

    /** Null for an invalid time. */
    public static @Nullable Instant read(String text) {
        try {
            Instant time = TimeText.read(text);
            return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
