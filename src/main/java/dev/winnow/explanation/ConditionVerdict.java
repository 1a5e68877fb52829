package dev.winnow.explanation;

import dev.winnow.policy.problem.Source;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one condition of a row.
 *
 * @param fact its path; {@code activities} or {@code signals} for how often the row must hold
 * @param found for activities and signals, the value of the one that meets most of the row's conditions; null if not
 *     known
 * @param operator how the value is compared: {@code is}, {@code oneOf}, {@code noneOf}, {@code atLeast}, {@code above},
 *     {@code atMost}, {@code below}, {@code range} (from the first to below the second), {@code includes} any of,
 *     {@code includesNone} of
 * @param demanded a value; for lists and ranges, a list of values
 * @param source the cell that demands it
 */
public record ConditionVerdict(
        Verdict verdict,
        String fact,
        @Nullable Object found,
        String operator,
        Object demanded,
        String text,
        Source source) {}
