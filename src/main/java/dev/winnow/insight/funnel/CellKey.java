package dev.winnow.insight.funnel;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A group of leads that reached a step.
 *
 * @param isSample whether the leads are made up
 * @param segment the path of a fact, {@code release}, {@code reason}, or empty for all leads
 * @param value of the segment; empty if it isn't known, and for all leads
 * @param cohort the day of their first facts, in UTC
 * @param step a stage, or a kind of outcome
 */
record CellKey(String policy, boolean isSample, String segment, String value, LocalDate cohort, String step) {

    static final String ALL = "";
    static final String RELEASE = "release";
    static final String REASON = "reason";

    /** The same for the same key. */
    UUID id() {
        String text = String.join("\n", policy, isSample ? "sample" : "", segment, value, cohort.toString(), step);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
