package dev.winnow.release.impact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What comparing two releases on all logged decisions came to, as far as it is kept.
 *
 * @param id of the run
 * @param before the number of the release that is to be replaced
 * @param after the number of the release that is to come
 * @param at when it was done
 * @param compared how many leads were evaluated with both
 */
public record KnownImpact(
        UUID id, String policy, int before, int after, Instant at, long compared, List<MeasuredLimit> limits) {

    public KnownImpact {
        limits = List.copyOf(limits);
    }
}
