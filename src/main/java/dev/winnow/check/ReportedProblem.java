package dev.winnow.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Source;
import org.jspecify.annotations.Nullable;

/**
 * A problem in a report.
 *
 * @param workbook the name of the workbook or DRL file
 * @param sheet null for a whole file and in a DRL file
 * @param row counted from 1; null for a whole sheet or file
 * @param cell such as {@code C14}; null for a whole row, sheet or file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"severity", "kind", "workbook", "sheet", "row", "cell", "expected", "found", "suggestion"})
public record ReportedProblem(
        String severity,
        String kind,
        String workbook,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String cell,
        String expected,
        String found,
        @Nullable String suggestion) {

    public static ReportedProblem of(Problem problem) {
        Source source = problem.source();
        return new ReportedProblem(
                problem.severity().word(),
                problem.kind().word(),
                source.workbook(),
                source.sheet().isEmpty() ? null : source.sheet(),
                source.row() == 0 ? null : source.row(),
                source.cell().isEmpty() ? null : source.cell(),
                problem.expected(),
                problem.found(),
                problem.suggestion());
    }
}
