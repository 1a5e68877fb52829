package dev.winnow.console.policy;

import dev.winnow.policy.problem.Severity;
import dev.winnow.release.diff.DiffWords;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.workingcopy.CheckedCopy;
import dev.winnow.release.workingcopy.OpenCopy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a working copy changes, and what stands in the way of it.
 *
 * @param heading the changes in one sentence
 * @param release the active one
 * @param outdated the release that the working copy was made from, where another one is active now; null otherwise
 * @param problems errors
 * @param isChecked whether the newest revision is
 * @param isGoverned whether releases are, so that a draft is made
 * @param mayPublish whether the reader may do what the mode takes
 * @param isAnalyst whether the reader may edit the working copy
 */
public record ChangesView(
        CopyLine copy,
        String heading,
        int release,
        boolean hasChanges,
        @Nullable Integer outdated,
        List<ChangedSheet> sheets,
        List<String> problems,
        List<FailingCase> failing,
        boolean isChecked,
        boolean isGoverned,
        boolean mayPublish,
        boolean isAnalyst) {

    private static final int MOST_PROBLEMS = 200;

    public ChangesView {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
        failing = List.copyOf(failing);
    }

    private static @Nullable Integer outdated(OpenCopy open, int release) {
        Integer base = open.copy().baseRelease();
        return base == null || base == release ? null : base;
    }

    static ChangesView of(
            OpenCopy open,
            PolicyDiff diff,
            @Nullable CheckedCopy checked,
            int release,
            boolean isGoverned,
            boolean mayPublish,
            boolean isAnalyst) {
        boolean isChecked = checked != null && checked.revision() == open.copy().revision();
        return new ChangesView(
                CopyLine.of(open.copy(), checked),
                DiffWords.heading(diff),
                release,
                !diff.hasSameContent(),
                outdated(open, release),
                diff.sheets().stream().map(ChangedSheet::of).toList(),
                checked == null || checked.compiles()
                        ? List.of()
                        : checked.problems().stream()
                                .filter(problem -> problem.severity() == Severity.ERROR)
                                .limit(MOST_PROBLEMS)
                                .map(Object::toString)
                                .toList(),
                checked == null ? List.of() : FailingCase.of(checked.cases()),
                isChecked,
                isGoverned,
                mayPublish,
                isAnalyst);
    }
}
