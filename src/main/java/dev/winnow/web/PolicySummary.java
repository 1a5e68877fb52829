package dev.winnow.web;

import dev.winnow.release.ActivePolicy;
import dev.winnow.release.Release;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy that answers requests, and the release of it that does. */
@Schema(name = "Policy")
record PolicySummary(@Schema(examples = "b2b") String name, ReleaseSummary release) {

    @Schema(name = "Release")
    record ReleaseSummary(
            @Schema(examples = "3") int number,

            @Schema(examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String digest,

            Instant createdAt,
            @Schema(examples = "4") int workbooks,
            @Schema(examples = "1") int ruleFiles) {}

    static PolicySummary of(ActivePolicy policy) {
        Release release = policy.release();
        return new PolicySummary(
                policy.name(),
                new ReleaseSummary(
                        release.number(),
                        release.digest(),
                        release.createdAt(),
                        release.files().workbooks().size(),
                        release.files().rules().size()));
    }
}
