package dev.winnow.release;

import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.WorkbookReplacement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

/** Activates changed files at once if the folders are authoritative. */
@ApplicationScoped
public class FilesMode {

    private final PolicyFolders folders;
    private final ReleaseLoader loader;
    private final ActivePolicies activePolicies;
    private final ReleaseMode mode;
    private final Clock clock;

    @Inject
    FilesMode(
            PolicyFolders folders,
            ReleaseLoader loader,
            ActivePolicies activePolicies,
            ReleaseSettings settings,
            Clock clock) {
        this(folders, loader, activePolicies, settings.mode(), clock);
    }

    FilesMode(
            PolicyFolders folders, ReleaseLoader loader, ActivePolicies activePolicies, ReleaseMode mode, Clock clock) {
        this.folders = folders;
        this.loader = loader;
        this.activePolicies = activePolicies;
        this.mode = mode;
        this.clock = clock;
    }

    void onChange(@Observes FilesChanged changed) {
        if (mode == ReleaseMode.FILES) {
            load(changed);
        }
    }

    /** Whether files with this check are activated, not rejected. */
    public boolean isAccepted(PolicyCheck check) {
        return loader.isAccepted(check);
    }

    /**
     * Replaces workbooks in a policy's folder, and activates the folder's files.
     *
     * @param files all of the folder, with the new workbooks
     * @param check of these files, which is accepted
     */
    public synchronized void replace(WorkbookReplacement workbooks, PolicyFiles files, PolicyCheck check)
            throws IOException {
        workbooks.complete();
        loader.load(files, check)
                .match(
                        current -> activate(current.active()),
                        rejected -> reject(rejected, activePolicies.find(files.policy())));
    }

    private synchronized void load(FilesChanged changed) {
        if (haveChangedAgain(changed.files())) {
            return;
        }
        PolicyFiles files = changed.files();
        Optional<ActivePolicy> active = activePolicies.find(files.policy());
        if (active.isPresent() && changed.areMissing()) {
            PolicyCheck check = MissingWorkbooks.check(changed, active.get().release(), mode);
            reject(new Loading.Rejected(files.policy(), FilesCheck.of(check, false, clock.instant())), active);
            return;
        }
        if (active.isPresent()
                && active.get().files().areActive()
                && active.get().release().digest().equals(files.digest())) {
            return;
        }
        loader.load(files).match(current -> activate(current.active()), rejected -> reject(rejected, active));
    }

    /** Those are reported once they no longer change. */
    private boolean haveChangedAgain(PolicyFiles files) {
        try {
            return !folders.read(files.policy()).digest().equals(files.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void activate(ActivePolicy policy) {
        activePolicies.put(policy);
        PolicyMessages.active(policy);
    }

    private void reject(Loading.Rejected rejected, Optional<ActivePolicy> active) {
        activePolicies.recordCheck(rejected.policy(), rejected.files());
        active.ifPresentOrElse(
                policy -> PolicyMessages.rejected(rejected, policy), () -> PolicyMessages.unusable(rejected));
    }
}
