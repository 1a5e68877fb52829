package dev.winnow.explanation;

import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that holds, and the facts that make it hold.
 *
 * @param dimension null for rows that give no points
 * @param points the points for its dimension after decay, before cap and floor
 * @param facts the values of the facts in the row's conditions, by path
 */
public record Reason(
        String row,
        String table,
        @Nullable String dimension,
        BigDecimal points,
        String text,
        Source source,
        Map<String, Object> facts) {}
