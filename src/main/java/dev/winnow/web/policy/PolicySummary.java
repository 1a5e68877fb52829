package dev.winnow.web.policy;

import dev.winnow.check.ReportedCases;
import dev.winnow.check.ReportedProblem;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.FilesCheck;
import dev.winnow.release.Release;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An active policy, its active release, and the state of its files. */
@Schema(name = "Policy")
record PolicySummary(@Schema(examples = "b2b") String name, ReleaseSummary release, FilesSummary files) {

    @Schema(name = "Release")
    record ReleaseSummary(
            @Schema(examples = "3") int number,

            @Schema(examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String digest,

            Instant createdAt,
            @Schema(examples = "4") int workbooks,
            @Schema(examples = "1") int ruleFiles) {}

    @Schema(name = "PolicyFiles", description = "The state of the files in the policy's folders")
    record FilesSummary(
            @Schema(description = "Whether they are the active release; if not, an earlier release stays active")
            boolean active,

            @Schema(description = "When they were last read after a change")
            Instant checkedAt,

            List<ReportedProblem> problems,
            ReportedCases cases) {

        FilesSummary {
            problems = List.copyOf(problems);
        }

        static FilesSummary of(FilesCheck files) {
            return new FilesSummary(
                    files.areActive(),
                    files.at(),
                    files.problems().stream().map(ReportedProblem::of).toList(),
                    ReportedCases.of(files.cases()));
        }
    }

    static PolicySummary of(ActivePolicy policy) {
        Release release = policy.release();
        return new PolicySummary(
                policy.name(),
                new ReleaseSummary(
                        release.number(),
                        release.digest(),
                        release.createdAt(),
                        release.files().workbooks().size(),
                        release.files().rules().size()),
                FilesSummary.of(policy.files()));
    }
}
