package dev.winnow.check;

import java.util.List;

/** The results of checking policies, as data. */
public record Report(List<PolicyReport> policies) {

    public Report {
        policies = List.copyOf(policies);
    }

    public record PolicyReport(String name, List<ReportedProblem> problems, ReportedCases cases) {

        public PolicyReport {
            problems = List.copyOf(problems);
        }
    }

    public static Report of(List<PolicyCheck> checks) {
        return new Report(checks.stream().map(Report::of).toList());
    }

    private static PolicyReport of(PolicyCheck check) {
        return new PolicyReport(
                check.name(),
                check.problems().stream().map(ReportedProblem::of).toList(),
                ReportedCases.of(check.cases()));
    }
}
