package dev.winnow.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Source;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it stands in reports.
 *
 * @param workbook the file's name; of a DRL file, that file's
 * @param sheet null where a file as a whole, or a DRL file, is meant
 * @param row counted from 1; null where a sheet or file as a whole is meant
 * @param cell such as {@code C14}; null where a row, sheet or file as a whole is meant
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
