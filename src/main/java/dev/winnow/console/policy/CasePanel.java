package dev.winnow.console.policy;

import dev.winnow.check.CaseResults;
import java.util.List;

/**
 * The cases of a working copy beside its sheets.
 *
 * @param failing the first of those that fail
 * @param more how many others fail
 * @param uncovered the number of rows that hold for no case
 * @param rows the ids of the first of them
 */
public record CasePanel(int passed, int all, List<FailingCase> failing, int more, int uncovered, String rows) {

    private static final int MOST = 20;

    public CasePanel {
        failing = List.copyOf(failing);
    }

    static CasePanel of(CaseResults cases) {
        List<FailingCase> failing = FailingCase.of(cases);
        List<String> uncovered = cases.uncovered();
        return new CasePanel(
                Math.toIntExact(cases.passed()),
                cases.results().size(),
                failing.stream().limit(MOST).toList(),
                Math.max(0, failing.size() - MOST),
                uncovered.size(),
                String.join(", ", uncovered.subList(0, Math.min(MOST, uncovered.size())))
                        + (uncovered.size() > MOST ? " …" : ""));
    }

    public int failed() {
        return failing.size() + more;
    }
}
