package dev.winnow.console.policy;

import dev.winnow.console.CallerName;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.release.workingcopy.CheckedCopy;
import dev.winnow.release.workingcopy.WorkingCopy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A working copy in a list.
 *
 * @param baseRelease null if it was made from files
 * @param by the name of who made it
 * @param check null if its current revision isn't checked yet
 */
public record CopyLine(
        String policy,
        int number,
        String title,
        @Nullable Integer baseRelease,
        String by,
        Instant changedAt,
        int revision,
        @Nullable CheckLine check) {

    /**
     * @param problems without failing cases
     * @param cases how many there are
     */
    public record CheckLine(int problems, int passed, int cases) {}

    /** @param checked null if it isn't checked yet */
    public static CopyLine of(WorkingCopy copy, @Nullable CheckedCopy checked) {
        return new CopyLine(
                copy.policy(),
                copy.number(),
                copy.title(),
                copy.baseRelease(),
                CallerName.of(copy.createdBy()),
                copy.changedAt(),
                copy.revision(),
                checked == null || checked.revision() != copy.revision()
                        ? null
                        : new CheckLine(
                                Math.toIntExact(checked.problems().stream()
                                        .filter(problem -> problem.kind() != ProblemKind.CASE)
                                        .count()),
                                Math.toIntExact(checked.cases().passed()),
                                checked.cases().results().size()));
    }

    public String href() {
        return "/console/policies/" + policy + "/working-copies/" + number;
    }
}
