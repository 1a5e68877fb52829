package dev.winnow.check;

import dev.winnow.policy.problem.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the results of checks as text: a summary line per policy, then lines of problems. */
public final class ReportText {

    private ReportText() {}

    public static String of(List<PolicyCheck> checks) {
        return checks.stream().map(ReportText::of).collect(Collectors.joining("\n"));
    }

    private static String of(PolicyCheck check) {
        StringBuilder text = new StringBuilder(summary(check)).append('\n');
        ProblemLines.of(check.problems()).forEach(line -> text.append("  ")
                .append("%-8s".formatted(line.severity().word()))
                .append(line.text())
                .append('\n'));
        List<String> uncovered = check.cases().uncovered();
        if (!uncovered.isEmpty() && !check.cases().results().isEmpty()) {
            text.append("  rows that hold for no case: ")
                    .append(String.join(", ", uncovered))
                    .append('\n');
        }
        return text.toString();
    }

    private static String summary(PolicyCheck check) {
        CaseResults cases = check.cases();
        String ofCases = cases.results().isEmpty()
                ? "no cases were run"
                : cases.passed() + " of " + counted(cases.results().size(), "case") + " pass";
        return check.name() + ": " + counted(check.count(Severity.ERROR), "error") + ", "
                + counted(check.count(Severity.WARNING), "warning") + ", " + ofCases;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
