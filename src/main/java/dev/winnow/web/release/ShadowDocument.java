package dev.winnow.web.release;

import dev.winnow.release.impact.ImpactReport;
import dev.winnow.release.shadow.Shadow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release in shadow as it is answered.
 *
 * @param champion the number of the release that answered
 * @param challenger the number of the release in shadow
 * @param share of all leads, in percent
 * @param endedAt null while it goes on
 * @param dropped how many decisions it wasn't tried on, as there were too many at a time
 * @param failed how many decisions it couldn't be tried on
 * @param report its ids are those of decisions
 */
record ShadowDocument(
        String policy,
        int champion,
        int challenger,
        int share,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        long dropped,
        long failed,
        ImpactReport report) {

    static ShadowDocument of(Shadow shadow, int champion, ImpactReport report) {
        return new ShadowDocument(
                shadow.policy(),
                champion,
                shadow.number(),
                shadow.share(),
                shadow.by(),
                shadow.startedAt(),
                shadow.endedAt(),
                shadow.dropped(),
                shadow.failed(),
                report);
    }
}
