package dev.winnow.release;

import dev.winnow.check.ProblemLines;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** Logs which releases are active, and what is wrong with files. */
final class PolicyMessages {

    private static final Logger LOG = Logger.getLogger(PolicyMessages.class);

    private PolicyMessages() {}

    static void active(ActivePolicy active) {
        Release release = active.release();
        FilesCheck files = active.files();
        String cases = files.areActive() && !files.cases().results().isEmpty()
                ? ", %s of %s cases pass"
                        .formatted(
                                files.cases().passed(), files.cases().results().size())
                : "";
        LOG.infof("Policy %s: release %s, %s%s", release.policy(), release.number(), release.digest(), cases);
        if (files.areActive()) {
            problems(files.problems());
        }
    }

    /** @param active the release that stays active */
    static void rejected(Loading.Rejected rejected, ActivePolicy active) {
        unusable(rejected);
        Release release = active.release();
        LOG.warnf(
                "Policy %s keeps its last valid release, %s of %s",
                release.policy(), release.number(), release.createdAt());
    }

    /** A policy with releases that a start leaves out. */
    static void folderMissing(Release latest, Path folder) {
        LOG.warnf(
                "Policy %s isn't active: its folder %s is missing. Its releases up to %s stay in the database;"
                        + " put the folder back to activate the policy",
                latest.policy(), folder, latest.number());
    }

    static void unusable(Loading.Rejected rejected) {
        LOG.errorf("The files of policy %s aren't valid:", rejected.policy());
        problems(rejected.files().problems());
    }

    static void altered(AlteredReleaseException altered) {
        LOG.error(altered.getMessage());
    }

    private static void problems(List<Problem> problems) {
        for (ProblemLines.Line line : ProblemLines.of(problems)) {
            Logger.Level level = line.severity() == Severity.ERROR ? Logger.Level.ERROR : Logger.Level.WARN;
            LOG.log(level, "  " + line.text());
        }
    }
}
