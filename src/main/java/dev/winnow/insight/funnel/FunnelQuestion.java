package dev.winnow.insight.funnel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the funnel.
 *
 * @param from the first day of the leads' first facts, in UTC
 * @param to the day after the last
 * @param by {@link #COHORT}, {@code release}, or the path of a segment; null for no groups
 * @param smallest groups with fewer leads are merged
 */
public record FunnelQuestion(
        LocalDate from, LocalDate to, @Nullable String by, int smallest) {

    /** Groups by the month of the first facts. */
    public static final String COHORT = "cohort";

    /** What callers may see who may not read decisions. */
    public static final int ANONYMOUS = 5;
}
