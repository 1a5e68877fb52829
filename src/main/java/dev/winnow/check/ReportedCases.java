package dev.winnow.check;

import java.util.List;

/**
 * What came of a policy's cases, as it stands in reports.
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
