package dev.winnow.release;

import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Severity;
import dev.winnow.policy.problem.Source;

/** The check of an active policy whose folder was removed or emptied: one problem, with what the next start does. */
public final class MissingWorkbooks {

    private MissingWorkbooks() {}

    /**
     * An error if the folders are authoritative, a warning if releases are governed, which don't need them.
     *
     * @param active its active release
     */
    public static PolicyCheck check(FilesChanged changed, Release active, ReleaseMode mode) {
        String policy = changed.files().policy();
        String release = "release " + active.number() + " stays active";
        boolean ends = changed.removed() && mode == ReleaseMode.FILES;
        Problem problem = new Problem(
                ProblemKind.FILE,
                mode == ReleaseMode.FILES ? Severity.ERROR : Severity.WARNING,
                Source.file(policy),
                "the folder " + policy + " with the policy's workbooks",
                (changed.removed() ? "no such folder; " : "a folder without workbooks; ")
                        + (ends
                                ? release + " until the server stops, and the next start leaves the policy out"
                                : release + ", also after the next start"),
                "putting them back");
        return PolicyCheck.notDone(policy, problem);
    }
}
