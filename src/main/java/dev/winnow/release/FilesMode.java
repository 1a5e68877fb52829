package dev.winnow.release;

import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.PolicyFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Activates changed files at once if the folders are authoritative. */
@ApplicationScoped
class FilesMode {

    private final ReleaseLoader loader;
    private final ActivePolicies activePolicies;
    private final ReleaseMode mode;
    private final Clock clock;

    @Inject
    FilesMode(ReleaseLoader loader, ActivePolicies activePolicies, ReleaseSettings settings, Clock clock) {
        this(loader, activePolicies, settings.mode(), clock);
    }

    FilesMode(ReleaseLoader loader, ActivePolicies activePolicies, ReleaseMode mode, Clock clock) {
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

    private void load(FilesChanged changed) {
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
