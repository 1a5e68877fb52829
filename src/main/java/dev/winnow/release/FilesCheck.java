package dev.winnow.release;

import dev.winnow.check.CaseResults;
import dev.winnow.check.Causes;
import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Severity;
import java.time.Instant;
import java.util.List;

/**
 * The check of a policy's files when they last changed.
 *
 * @param areActive whether they are the active release; otherwise an earlier one stays active
 */
public record FilesCheck(Instant at, boolean areActive, List<Problem> problems, CaseResults cases) {

    public FilesCheck {
        problems = List.copyOf(problems);
    }

    public static FilesCheck of(PolicyCheck check, boolean areActive, Instant at) {
        return new FilesCheck(at, areActive, check.problems(), check.cases());
    }

    /** The errors, failing cases among them; what may cause others first. */
    public List<Problem> errors() {
        return Causes.first(problems).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }
}
