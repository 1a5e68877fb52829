package dev.winnow.release;

import dev.winnow.policy.PolicyFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes changed files the active release at once, where the folders are the truth. */
@ApplicationScoped
class FilesMode {

    private final ReleaseLoader loader;
    private final ActivePolicies activePolicies;
    private final ReleaseMode mode;

    FilesMode(
            ReleaseLoader loader,
            ActivePolicies activePolicies,
            @ConfigProperty(name = "winnow.releases") ReleaseMode mode) {
        this.loader = loader;
        this.activePolicies = activePolicies;
        this.mode = mode;
    }

    void onChange(@Observes FilesChanged changed) {
        if (mode == ReleaseMode.FILES) {
            load(changed.files());
        }
    }

    private void load(PolicyFiles files) {
        Optional<ActivePolicy> active = activePolicies.find(files.policy());
        if (active.isPresent()
                && active.get().files().areActive()
                && active.get().release().digest().equals(files.digest())) {
            return;
        }
        Loading loading = loader.load(files);
        if (loading instanceof Loading.Current current) {
            activePolicies.put(current.active());
            PolicyMessages.active(current.active());
        } else if (loading instanceof Loading.Rejected rejected) {
            activePolicies.seen(files.policy(), rejected.files());
            active.ifPresentOrElse(
                    goesOn -> PolicyMessages.rejected(rejected, goesOn), () -> PolicyMessages.unusable(rejected));
        }
    }
}
