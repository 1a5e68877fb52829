package dev.winnow.web.release;

import dev.winnow.release.impact.ImpactReport;
import dev.winnow.release.shadow.Shadow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release in shadow in answers.
 *
 * @param champion the number of the active release
 * @param challenger the number of the release in shadow
 * @param share of all leads, in percent
 * @param endedAt null while it is running
 * @param dropped the number of decisions skipped because too many came at once
 * @param failed the number of decisions that it failed to evaluate
 * @param report with the ids of decisions in place of leads
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
