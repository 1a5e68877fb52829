package dev.winnow.release.governed;

import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.release.FilesChanged;
import dev.winnow.release.ReleaseMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes drafts of what changes in the folders, where releases are governed. */
@ApplicationScoped
class FolderDrafts {

    private static final Logger LOG = Logger.getLogger(FolderDrafts.class);

    private final Releases releases;
    private final Governance governance;
    private final ReleaseMode mode;

    FolderDrafts(Releases releases, Governance governance, @ConfigProperty(name = "winnow.releases") ReleaseMode mode) {
        this.releases = releases;
        this.governance = governance;
        this.mode = mode;
    }

    void onChange(@Observes FilesChanged changed) {
        if (mode == ReleaseMode.GOVERNED) {
            draft(changed.files());
        }
    }

    private void draft(PolicyFiles files) {
        String digest = files.digest();
        Integer active = releases.active().get(files.policy());
        if (active == null) {
            LOG.warnf("Policy %s isn't governed yet: a new folder is taken at the next start", files.policy());
            return;
        }
        if (releases.all(files.policy()).stream().anyMatch(each -> each.digest().equals(digest))) {
            return;
        }
        PolicyCheck check = PolicyCheck.of(files);
        if (check.policy() == null) {
            LOG.errorf("The changed files of policy %s can't become a draft:", files.policy());
            check.problems().forEach(problem -> LOG.error("  " + problem));
            return;
        }
        if (governance.draft(files, active, FolderAuthor.WORD, "the folders changed") instanceof Outcome.Done done) {
            LOG.infof(
                    "Policy %s: the changed files are release %d, a draft",
                    files.policy(), done.lifecycle().number());
        }
    }
}
