package dev.winnow.explanation;

import dev.winnow.policy.problem.Source;
import org.jspecify.annotations.Nullable;

/**
 * What one condition of a row came to.
 *
 * @param fact its path; {@code activities} or {@code signals} where it is how often the row must hold
 * @param found of an activity or signal, that of the one that comes nearest to all the row asks; null where it isn't known
 * @param operator how the value is held against the demand: {@code is}, {@code oneOf}, {@code noneOf}, {@code atLeast},
 *     {@code above}, {@code atMost}, {@code below}, {@code range} (from the first to below the second), {@code includes}
 *     any of, {@code includesNone} of
 * @param demanded a value, or for lists and ranges several
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
