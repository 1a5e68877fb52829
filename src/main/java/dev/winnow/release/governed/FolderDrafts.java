package dev.winnow.release.governed;

import dev.winnow.check.PolicyCheck;
import dev.winnow.check.ProblemLines;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.FilesChanged;
import dev.winnow.release.FilesCheck;
import dev.winnow.release.MissingWorkbooks;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes drafts of changed files in the folders if releases are governed. */
@ApplicationScoped
class FolderDrafts {

    private static final Logger LOG = Logger.getLogger(FolderDrafts.class);

    private final Releases releases;
    private final Governance governance;
    private final ActivePolicies activePolicies;
    private final Clock clock;
    private final ReleaseMode mode;

    /** The release that each policy's folders held last. */
    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    /** The active releases as they were before the folders' files became invalid. */
    private final Map<String, ActivePolicy> beforeProblems = new ConcurrentHashMap<>();

    FolderDrafts(
            Releases releases,
            Governance governance,
            ActivePolicies activePolicies,
            Clock clock,
            ReleaseSettings settings) {
        this.releases = releases;
        this.governance = governance;
        this.activePolicies = activePolicies;
        this.clock = clock;
        this.mode = settings.mode();
    }

    void onChange(@Observes FilesChanged changed) {
        if (mode == ReleaseMode.GOVERNED) {
            draft(changed);
        }
    }

    private void draft(FilesChanged changed) {
        PolicyFiles files = changed.files();
        String policy = files.policy();
        if (!releases.active().containsKey(policy)) {
            LOG.warnf("New policy folder %s detected; restart to govern it", policy);
            return;
        }
        if (changed.areMissing()) {
            activePolicies
                    .find(policy)
                    .ifPresent(
                            active -> reportProblems(policy, MissingWorkbooks.check(changed, active.release(), mode)));
            return;
        }
        String digest = files.digest();
        List<Lifecycle> all = releases.all(policy);
        Optional<Lifecycle> same =
                all.stream().filter(each -> each.digest().equals(digest)).findFirst();
        if (same.isPresent()) {
            held.put(policy, same.get().number());
            withdrawProblems(policy);
            return;
        }
        PolicyCheck check = PolicyCheck.of(files);
        if (check.policy() == null) {
            reportProblems(policy, check);
            return;
        }
        withdrawProblems(policy);
        if (governance.draft(files, base(all, held.get(policy)), FolderAuthor.WORD, "the folders changed")
                instanceof StepResult.Done done) {
            int number = done.lifecycle().number();
            held.put(policy, number);
            LOG.infof("Policy %s: made draft release %s of the changed files", policy, number);
        }
    }

    /**
     * The release that changed files are based on: the last one in the folders that was ever active. Releases activated
     * elsewhere since aren't in the files.
     *
     * @param all the latest first
     * @param held null if the folders changed before the first look: then the last release that came from them
     */
    private static int base(List<Lifecycle> all, @Nullable Integer held) {
        Lifecycle before = all.stream()
                .filter(each -> held == null ? FolderAuthor.made(each) : each.number() == held)
                .findFirst()
                .orElseThrow();
        boolean wasActive = before.state() == ReleaseState.ACTIVE || before.state() == ReleaseState.RETIRED;
        Integer base = before.base();
        return wasActive || base == null ? before.number() : base;
    }

    private void reportProblems(String policy, PolicyCheck check) {
        LOG.errorf("Can't make a draft of the changed files of policy %s:", policy);
        ProblemLines.of(check.problems()).forEach(line -> LOG.error("  " + line.text()));
        activePolicies
                .find(policy)
                .filter(active -> active.files().areActive())
                .ifPresent(active -> beforeProblems.put(policy, active));
        activePolicies.recordCheck(policy, FilesCheck.of(check, false, clock.instant()));
    }

    /** Withdraws the reported problems, unless another release was activated since. */
    private void withdrawProblems(String policy) {
        ActivePolicy before = beforeProblems.remove(policy);
        if (before != null
                && activePolicies
                        .find(policy)
                        .filter(active ->
                                active.release().number() == before.release().number())
                        .isPresent()) {
            activePolicies.recordCheck(policy, before.files());
        }
    }
}
