package dev.winnow.console.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a release.
 *
 * @param kind as the API names it
 * @param effectiveAt of a schedule, in words; null for other steps
 * @param waived limits that a proposal exceeds, with the reasons
 */
public record StepLine(
        String kind,
        String by,
        Instant at,
        String reason,
        @Nullable String effectiveAt,
        List<Waived> waived) {

    public StepLine {
        waived = List.copyOf(waived);
    }

    public record Waived(String limit, String demand, String found, String reason) {}
}
