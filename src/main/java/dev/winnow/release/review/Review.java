package dev.winnow.release.review;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The next review of a policy's definition by marketing and sales.
 *
 * @param by who set the date: {@code user:dana}
 * @param at when the date was set
 */
public record Review(String policy, LocalDate on, String by, Instant at) {

    private static final int NOTICE_DAYS = 14;

    /** Whether it is due within two weeks, or overdue. */
    public boolean isDue(LocalDate today) {
        return !on.isAfter(today.plusDays(NOTICE_DAYS));
    }

    public boolean isOverdue(LocalDate today) {
        return on.isBefore(today);
    }
}
