package dev.winnow.release.governed;

import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.FilesChanged;
import dev.winnow.release.FilesCheck;
import dev.winnow.release.ReleaseMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes drafts of what changes in the folders, where releases are governed. */
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

    /** The active releases as they were before what the folders hold couldn't be used. */
    private final Map<String, ActivePolicy> sound = new ConcurrentHashMap<>();

    FolderDrafts(
            Releases releases,
            Governance governance,
            ActivePolicies activePolicies,
            Clock clock,
            @ConfigProperty(name = "winnow.releases") ReleaseMode mode) {
        this.releases = releases;
        this.governance = governance;
        this.activePolicies = activePolicies;
        this.clock = clock;
        this.mode = mode;
    }

    void onChange(@Observes FilesChanged changed) {
        if (mode == ReleaseMode.GOVERNED) {
            draft(changed.files());
        }
    }

    private void draft(PolicyFiles files) {
        String policy = files.policy();
        if (!releases.active().containsKey(policy)) {
            LOG.warnf("Policy %s isn't governed yet: a new folder is taken at the next start", policy);
            return;
        }
        if (files.workbooks().isEmpty()) {
            LOG.warnf("The folder of policy %s is gone, or empty; its active release goes on", policy);
            return;
        }
        String digest = files.digest();
        List<Lifecycle> all = releases.all(policy);
        Optional<Lifecycle> same =
                all.stream().filter(each -> each.digest().equals(digest)).findFirst();
        if (same.isPresent()) {
            held.put(policy, same.get().number());
            accept(policy);
            return;
        }
        PolicyCheck check = PolicyCheck.of(files);
        if (check.policy() == null) {
            reject(policy, check);
            return;
        }
        accept(policy);
        if (governance.draft(files, base(all, held.get(policy)), FolderAuthor.WORD, "the folders changed")
                instanceof StepResult.Done done) {
            int number = done.lifecycle().number();
            held.put(policy, number);
            LOG.infof("Policy %s: the changed files are release %d, a draft", policy, number);
        }
    }

    /**
     * The release that changed files were made from: of those that the folders held before, the last that ever answered.
     * What became active elsewhere since isn't in them.
     *
     * @param all the latest first
     * @param held null if the folders changed before anybody looked: then the last that came from them
     */
    private static int base(List<Lifecycle> all, @Nullable Integer held) {
        Lifecycle before = all.stream()
                .filter(each -> held == null ? FolderAuthor.made(each) : each.number() == held)
                .findFirst()
                .orElseThrow();
        boolean hasAnswered = before.state() == ReleaseState.ACTIVE || before.state() == ReleaseState.RETIRED;
        Integer base = before.base();
        return hasAnswered || base == null ? before.number() : base;
    }

    private void reject(String policy, PolicyCheck check) {
        LOG.errorf("The changed files of policy %s can't become a draft:", policy);
        check.problems().forEach(problem -> LOG.error("  " + problem));
        activePolicies
                .find(policy)
                .filter(active -> active.files().areActive())
                .ifPresent(active -> sound.put(policy, active));
        activePolicies.seen(policy, FilesCheck.of(check, false, clock.instant()));
    }

    /** Takes back what was said of files that couldn't be used, unless another release became active since. */
    private void accept(String policy) {
        ActivePolicy before = sound.remove(policy);
        if (before != null
                && activePolicies
                        .find(policy)
                        .filter(active ->
                                active.release().number() == before.release().number())
                        .isPresent()) {
            activePolicies.seen(policy, before.files());
        }
    }
}
