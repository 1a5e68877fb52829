package dev.winnow.web.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.check.Report.PolicyReport;
import dev.winnow.release.governed.ApprovalSide;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.LimitCheck;
import dev.winnow.release.governed.Step;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A release with its state and steps. */
@Schema(name = "ReleaseOfPolicy", description = "An immutable version of a policy with its state and steps")
record ReleaseDocument(
        @Schema(examples = "b2b") String policy,

        @Schema(description = "Counts from 1 for each policy", examples = "4")
        int number,

        @Schema(
                description = "SHA-256 of its files",
                examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(
                description = "The state of the release",
                enumeration = {"draft", "proposed", "approved", "scheduled", "active", "retired", "rejected"},
                examples = "proposed")
        String state,

        Instant createdAt,

        @Schema(description = "Its author; null if it comes from the policy folders", examples = "user:dana") @Nullable
        String author,

        @Schema(description = "The release it was made from; null if it comes from the policy folders", examples = "3")
        @Nullable
        Integer base,

        @Schema(description = "The approvals still missing once it is proposed", examples = "[\"sales\"]")
        List<String> toApprove,

        @Schema(description = "When it becomes active; null unless scheduled") @Nullable
        Instant effectiveAt,

        @Schema(description = "Its steps, in order") List<StepDocument> steps,

        @Schema(description = "The result of checking its files; only in answers for a single release")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        PolicyReport check) {

    ReleaseDocument {
        steps = List.copyOf(steps);
        toApprove = List.copyOf(toApprove);
    }

    @Schema(name = "ReleaseStep", description = "A step with a release")
    record StepDocument(
            @Schema(
                    enumeration = {
                        "drafted",
                        "proposed",
                        "approved-by-marketing",
                        "approved-by-sales",
                        "rejected",
                        "scheduled",
                        "activated",
                        "rolled-back-to"
                    },
                    examples = "approved-by-marketing")
            String kind,

            @Schema(description = "`user:` or `key:` and a name", examples = "user:kim")
            String by,

            Instant at,

            @Schema(examples = "industries as agreed on Monday")
            String reason,

            @Schema(description = "For a schedule: when the release becomes active") @Nullable
            Instant effectiveAt,

            @Schema(
                    ref = "LimitCheck",
                    description =
                            "For a proposal: the limits it was checked against, with waivers; null without limits")
            @Nullable
            LimitCheck limits) {

        static StepDocument of(Step step) {
            return new StepDocument(
                    step.kind().word(), step.by(), step.at(), step.reason(), step.effectiveAt(), step.limits());
        }
    }

    static ReleaseDocument of(Lifecycle release) {
        return of(release, null);
    }

    static ReleaseDocument of(Lifecycle release, @Nullable PolicyReport check) {
        return new ReleaseDocument(
                release.policy(),
                release.number(),
                release.digest(),
                release.state().word(),
                release.createdAt(),
                release.author().orElse(null),
                release.base(),
                release.toApprove().stream().map(ApprovalSide::word).toList(),
                release.effectiveAt(),
                release.steps().stream().map(StepDocument::of).toList(),
                check);
    }
}
