package dev.winnow.problem.outcome;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.winnow.check.Causes;
import dev.winnow.check.PolicyCheck;
import dev.winnow.check.ReportedCases;
import dev.winnow.check.ReportedProblem;
import dev.winnow.policy.problem.Severity;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The problem document for a policy's files that have errors, with the place of each problem (RFC 9457). */
@JsonPropertyOrder({"type", "title", "status", "detail", "problems", "cases"})
@Schema(name = "FileProblems", description = "Why a policy's files can't be used (RFC 9457)")
public record FileProblems(
        @Schema(examples = "urn:winnow:problem:unusable-files")
        String type,

        @Schema(examples = "The policy's files have errors") String title,
        @Schema(examples = "422") int status,

        @Schema(examples = "2 errors; fit.xlsx › Fit › D14: expected a whole number, found \"many\"")
        String detail,

        @Schema(description = "All problems including warnings, sorted by place")
        List<ReportedProblem> problems,

        ReportedCases cases)
        implements Problem {

    public FileProblems {
        problems = List.copyOf(problems);
    }

    /** @param check with at least one error */
    public static FileProblems of(PolicyCheck check) {
        ProblemType type = ProblemType.UNUSABLE_FILES;
        long errors = check.count(Severity.ERROR);
        String first = Causes.first(check.problems()).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .map(dev.winnow.policy.problem.Problem::toString)
                .orElse("");
        return new FileProblems(
                type.uri(),
                type.title(),
                type.status(),
                errors == 1 ? first : errors + " errors; " + first,
                check.problems().stream().map(ReportedProblem::of).toList(),
                ReportedCases.of(check.cases()));
    }
}
