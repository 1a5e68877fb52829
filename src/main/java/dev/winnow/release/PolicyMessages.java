package dev.winnow.release;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Severity;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells the server's log which releases answer, and what is wrong with files. */
final class PolicyMessages {

    private static final Logger LOG = Logger.getLogger(PolicyMessages.class);
    private static final int MOST = 100;

    private PolicyMessages() {}

    static void active(ActivePolicy active) {
        Release release = active.release();
        FilesCheck files = active.files();
        String cases = files.areActive() && !files.cases().results().isEmpty()
                ? ", %d of %d cases pass"
                        .formatted(
                                files.cases().passed(), files.cases().results().size())
                : "";
        LOG.infof("Policy %s: release %d, %s%s", release.policy(), release.number(), release.digest(), cases);
        if (files.areActive()) {
            problems(files.problems());
        }
    }

    /** @param active what goes on in place of the files */
    static void rejected(Loading.Rejected rejected, ActivePolicy active) {
        unusable(rejected);
        Release release = active.release();
        LOG.warnf(
                "Policy %s goes on with its last good release, %d of %s",
                release.policy(), release.number(), release.createdAt());
    }

    static void unusable(Loading.Rejected rejected) {
        LOG.errorf("The files of policy %s can't be used:", rejected.policy());
        problems(rejected.files().problems());
    }

    private static void problems(List<Problem> problems) {
        for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            Logger.Level level = problem.severity() == Severity.ERROR ? Logger.Level.ERROR : Logger.Level.WARN;
            LOG.log(level, "  " + problem);
        }
        if (problems.size() > MOST) {
            LOG.errorf("  … and %d more", problems.size() - MOST);
        }
    }
}
