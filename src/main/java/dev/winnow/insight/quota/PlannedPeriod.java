package dev.winnow.insight.quota;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A part of the time that is planned.
 *
 * @param from the first day
 * @param to the day after the last
 * @param share of the revenue
 */
public record PlannedPeriod(LocalDate from, LocalDate to, Fraction share) {

    long days() {
        return ChronoUnit.DAYS.between(from, to);
    }
}
