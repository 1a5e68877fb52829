package dev.winnow.release.impact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The stored part of the impact of one release replacing another, on all logged decisions.
 *
 * @param id of the run
 * @param before number of the release to replace
 * @param after number of the release that replaces it
 * @param at when the run ended
 * @param compared leads evaluated with both releases
 */
public record KnownImpact(
        UUID id, String policy, int before, int after, Instant at, long compared, List<MeasuredLimit> limits) {

    public KnownImpact {
        limits = List.copyOf(limits);
    }
}
