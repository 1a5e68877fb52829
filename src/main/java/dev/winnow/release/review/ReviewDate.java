package dev.winnow.release.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the dates of reviews. */
public final class ReviewDate {

    public static final String EXPECTED = "a date from today to ten years from now, such as 2027-01-31";

    private static final int MOST_YEARS = 10;

    private ReviewDate() {}

    /** Empty for what isn't such a date. */
    public static Optional<LocalDate> read(String text, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            return date.isBefore(today) || date.isAfter(today.plusYears(MOST_YEARS))
                    ? Optional.empty()
                    : Optional.of(date);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
