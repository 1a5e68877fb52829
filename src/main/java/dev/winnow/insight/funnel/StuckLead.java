package dev.winnow.insight.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead that has been in its stage for too long.
 *
 * @param label of the stage, in the analysts' words
 * @param lastOutcome the kind of its latest outcome; absent without any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StuckLead(
        String leadId,
        String stage,
        String label,
        Instant since,
        @Nullable String lastOutcome) {}
