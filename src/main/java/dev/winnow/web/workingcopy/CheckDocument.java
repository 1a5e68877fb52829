package dev.winnow.web.workingcopy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.winnow.check.CaseResult;
import dev.winnow.check.ReportedCases;
import dev.winnow.check.ReportedProblem;
import dev.winnow.policy.problem.Problem;
import dev.winnow.release.workingcopy.CheckedCopy;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The last check of a working copy.
 *
 * @param state {@code running} if a newer revision is being checked
 */
@Schema(
        name = "WorkingCopyCheck",
        description = "The last check of a working copy, which may be of an earlier revision")
record CheckDocument(
        @Schema(
                description = "`done`, or `running` while the current revision is checked",
                enumeration = {"done", "running"},
                examples = "done")
        String state,

        @Schema(description = "The current revision", examples = "17")
        int revision,

        @Schema(description = "The revision that was checked; null if none was yet", examples = "17") @Nullable
        Integer checkedRevision,

        @Nullable Instant checkedAt,

        @Schema(description = "Whether a draft release can be made of it", examples = "true")
        boolean compiles,

        List<RowProblem> problems,

        @Nullable ReportedCases cases,

        @Schema(description = "Each case with its result, in sheet order")
        List<CaseDocument> results,

        @Schema(description = "How many cases each row holds for, by the row's id; rows that hold for none are absent")
        Map<String, HeldDocument> held) {

    CheckDocument {
        problems = List.copyOf(problems);
        results = List.copyOf(results);
        held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
    }

    @Schema(name = "CasesOfRow", description = "The cases that a row holds for")
    record HeldDocument(
            @Schema(examples = "5") int cases,

            @Schema(description = "How many of them fail", examples = "1")
            int failing) {

        static HeldDocument of(CaseResult result) {
            return new HeldDocument(1, result.hasPassed() ? 0 : 1);
        }

        HeldDocument plus(HeldDocument other) {
            return new HeldDocument(cases + other.cases, failing + other.failing);
        }
    }

    /** @param row the key of the row it is in */
    @Schema(name = "ProblemOfRow", description = "A problem with the row it is in")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowProblem(
            @JsonUnwrapped ReportedProblem problem,

            @Schema(description = "Identifies its row in the sheet", examples = "FIT-IND-03") @Nullable
            String id,

            @Schema(
                    description = "What found should be replaced by; absent if the suggestion is no value of the cell",
                    examples = "fintech")
            @Nullable
            String replacement) {}

    @Schema(name = "CaseOfWorkingCopy")
    record CaseDocument(
            @Schema(description = "Identifies its row in the sheet Cases", examples = "Dana is an MQL") @Nullable
            String id,

            @Schema(examples = "Dana is an MQL") String name,

            boolean passed,

            @Schema(description = "What was expected and found, at their cells")
            List<ReportedProblem> failures) {

        CaseDocument {
            failures = List.copyOf(failures);
        }
    }

    static CheckDocument of(int revision, @Nullable CheckedCopy checked) {
        if (checked == null) {
            return new CheckDocument("running", revision, null, null, false, List.of(), null, List.of(), Map.of());
        }
        return new CheckDocument(
                checked.revision() == revision ? "done" : "running",
                revision,
                checked.revision(),
                checked.at(),
                checked.compiles(),
                checked.problems().stream()
                        .map(problem -> problem(problem, checked))
                        .toList(),
                ReportedCases.of(checked.cases()),
                checked.cases().results().stream()
                        .map(result -> result(result, checked))
                        .toList(),
                held(checked.cases().results()));
    }

    private static Map<String, HeldDocument> held(List<CaseResult> results) {
        Map<String, HeldDocument> held = new LinkedHashMap<>();
        for (CaseResult result : results) {
            if (result.found() != null) {
                result.found().held().forEach(row -> held.merge(row, HeldDocument.of(result), HeldDocument::plus));
            }
        }
        return held;
    }

    static RowProblem problem(Problem problem, CheckedCopy checked) {
        return new RowProblem(
                ReportedProblem.of(problem),
                checked.row(problem.source()),
                problem.suggestsFix() ? null : problem.suggestion());
    }

    private static CaseDocument result(CaseResult result, CheckedCopy checked) {
        return new CaseDocument(
                checked.row(result.example().source()),
                result.example().name(),
                result.hasPassed(),
                result.failures().stream().map(ReportedProblem::of).toList());
    }
}
