package dev.winnow.qualification;

import dev.winnow.explanation.Movement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a lead's score developed over its latest decisions by one policy.
 *
 * @param moments the decisions, the earliest facts first
 * @param samples the score at each decision and, where it can be computed, between them: activities count less with time
 */
public record LeadCourse(List<Moment> moments, List<Sample> samples) {

    public LeadCourse {
        moments = List.copyOf(moments);
        samples = List.copyOf(samples);
    }

    /**
     * A decision.
     *
     * @param asOf the time of its facts
     * @param stage the recommended one
     * @param moved what moved the score since the moment before; null for the first, and where one of the two can't be
     *     reproduced
     */
    public record Moment(
            UUID decision,
            Instant asOf,
            Instant evaluatedAt,
            int release,
            BigDecimal points,
            String stage,
            @Nullable Movement moved) {}

    public record Sample(Instant at, BigDecimal points) {}
}
