package dev.winnow.release.governed;

import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.ReleaseLoader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Activates the releases marked active in the database. */
@ApplicationScoped
class ReleaseActivation {

    private static final Logger LOG = Logger.getLogger(ReleaseActivation.class);

    private final Releases releases;
    private final ReleaseLoader loader;
    private final ActivePolicies activePolicies;

    ReleaseActivation(Releases releases, ReleaseLoader loader, ActivePolicies activePolicies) {
        this.releases = releases;
        this.loader = loader;
        this.activePolicies = activePolicies;
    }

    /** Looks up the active releases, and loads those that changed. One thread at a time; others wait for the result. */
    synchronized void refresh() {
        releases.active().forEach((policy, number) -> {
            Optional<ActivePolicy> current = activePolicies.find(policy);
            if (current.isEmpty() || current.get().release().number() != number) {
                loader.reload(policy, number)
                        .ifPresentOrElse(
                                activePolicies::put,
                                () -> LOG.errorf("Release %s of policy %s is active, but isn't valid", number, policy));
            }
        });
    }
}
