package dev.winnow.release.governed;

import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.PolicyFolders;
import dev.winnow.release.ReleaseLoader;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import dev.winnow.release.StartRefusal;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.SortedMap;
import org.jboss.logging.Logger;

/**
 * Loads the active releases before the first request; the files in the folders become the first release of each new
 * policy.
 */
@ApplicationScoped
class GovernedStart {

    static final String SERVER = "server";

    private static final Logger LOG = Logger.getLogger(GovernedStart.class);

    private final PolicyFolders folders;
    private final ReleaseLoader loader;
    private final Releases releases;
    private final Governance governance;
    private final ReleaseActivation activation;
    private final ActivePolicies activePolicies;
    private final ReleaseMode mode;

    GovernedStart(
            PolicyFolders folders,
            ReleaseLoader loader,
            Releases releases,
            Governance governance,
            ReleaseActivation activation,
            ActivePolicies activePolicies,
            ReleaseSettings settings) {
        this.folders = folders;
        this.loader = loader;
        this.releases = releases;
        this.governance = governance;
        this.activation = activation;
        this.activePolicies = activePolicies;
        this.mode = settings.mode();
    }

    void onStart(@Observes StartupEvent event) throws IOException {
        if (mode == ReleaseMode.GOVERNED) {
            load();
        }
    }

    private void load() throws IOException {
        SortedMap<String, Integer> governed = releases.active();
        for (String policy : folders.policies()) {
            if (!governed.containsKey(policy)) {
                seed(policy);
            }
        }
        activation.refresh();
        for (String policy : releases.active().keySet()) {
            if (!folders.policies().contains(policy)) {
                LOG.warnf(
                        "Policy %s has no folder %s; its active release stays active",
                        policy, folders.workbooks(policy));
            }
            if (activePolicies.find(policy).isEmpty()) {
                throw StartRefusal.because("The active release of policy %s isn't valid.".formatted(policy));
            }
        }
        if (activePolicies.names().isEmpty()) {
            throw StartRefusal.because(
                    "expected at least one folder of workbooks in %s, or an active release, found none"
                            .formatted(folders.decisionTables().toAbsolutePath().normalize()));
        }
    }

    private void seed(String policy) throws IOException {
        loader.load(folders.read(policy)).match(current -> seed(current.active()), rejected -> {
            throw StartRefusal.because(StartRefusal.of(rejected));
        });
    }

    private void seed(ActivePolicy active) {
        governance.seed(
                active.name(),
                active.release().number(),
                SERVER,
                "what the folders held when releases began to be governed");
    }
}
