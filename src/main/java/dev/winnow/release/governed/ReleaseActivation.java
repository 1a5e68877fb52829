package dev.winnow.release.governed;

import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.ReleaseLoader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Has those releases answer that the database says are active. */
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

    /** Looks which releases are active, and loads those that don't answer yet. One at a time: others wait for the result. */
    synchronized void catchUp() {
        releases.active().forEach((policy, number) -> {
            Optional<ActivePolicy> answering = activePolicies.find(policy);
            if (answering.isEmpty() || answering.get().release().number() != number) {
                loader.reload(policy, number)
                        .ifPresentOrElse(
                                activePolicies::put,
                                () -> LOG.errorf(
                                        "Release %d of policy %s is active, but can't be used", number, policy));
            }
        });
    }
}
