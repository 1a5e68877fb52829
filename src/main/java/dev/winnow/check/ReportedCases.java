package dev.winnow.check;

import java.util.List;

/**
 * The results of a policy's cases in a report.
 *
 * @param uncovered the ids of the rows that hold for no case
 */
public record ReportedCases(long passed, long failed, List<String> uncovered) {

    public ReportedCases {
        uncovered = List.copyOf(uncovered);
    }

    public static ReportedCases of(CaseResults cases) {
        return new ReportedCases(cases.passed(), cases.failed(), cases.uncovered());
    }
}
