package dev.winnow.explanation;

import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why: a row that held, and what made it hold.
 *
 * @param dimension null for rows that give no points
 * @param points what the row added to its dimension after decay, before cap and floor
 * @param facts the values that the row's conditions looked at, by path
 */
public record Reason(
        String row,
        String table,
        @Nullable String dimension,
        BigDecimal points,
        String text,
        Source source,
        Map<String, Object> facts) {}
