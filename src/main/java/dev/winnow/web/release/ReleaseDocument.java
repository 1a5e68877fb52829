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

/** A release, where it stands, and what was done about it. */
@Schema(name = "ReleaseOfPolicy", description = "An immutable version of a policy, and what was done about it")
record ReleaseDocument(
        @Schema(examples = "b2b") String policy,

        @Schema(description = "Counts from 1 for each policy", examples = "4")
        int number,

        @Schema(
                description = "SHA-256 of its files",
                examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(
                description = "Where it stands",
                enumeration = {"draft", "proposed", "approved", "scheduled", "active", "retired", "rejected"},
                examples = "proposed")
        String state,

        Instant createdAt,

        @Schema(description = "Who made it; null where it came from the folders", examples = "user:dana") @Nullable
        String author,

        @Schema(description = "The release it was made from; null where it came from the folders", examples = "3")
        @Nullable
        Integer base,

        @Schema(description = "Those who still have to agree, once it is proposed", examples = "[\"sales\"]")
        List<String> toApprove,

        @Schema(description = "When it is to be active; null unless it is scheduled") @Nullable
        Instant effectiveAt,

        @Schema(description = "What was done about it, in order")
        List<StepDocument> steps,

        @Schema(description = "What its files' check comes to; only where one release is asked for")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        PolicyReport check) {

    ReleaseDocument {
        steps = List.copyOf(steps);
        toApprove = List.copyOf(toApprove);
    }

    @Schema(name = "ReleaseStep", description = "Something that was done about a release")
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

            @Schema(description = "Of a schedule: when it is to be active") @Nullable
            Instant effectiveAt,

            @Schema(
                    ref = "LimitCheck",
                    description =
                            "Of a proposal: the limits it was held against, and why some needn't be kept; null without any")
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
