package dev.winnow.release.shadow;

import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.CompiledReleases;
import dev.winnow.release.ReleaseStore;
import dev.winnow.release.governed.ReleasesChanged;
import dev.winnow.release.impact.LeadComparison;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The challengers of this node, ready to be compared. */
@ApplicationScoped
class Challengers {

    private final Shadows shadows;
    private final ActivePolicies active;
    private final CompiledReleases compiled;
    private final ReleaseStore store;
    private volatile Map<String, Challenger> byPolicy = Map.of();

    Challengers(Shadows shadows, ActivePolicies active, CompiledReleases compiled, ReleaseStore store) {
        this.shadows = shadows;
        this.active = active;
        this.compiled = compiled;
        this.store = store;
    }

    /** The challenger of an active release, if there is one. */
    Optional<Challenger> of(String policy, int champion) {
        return Optional.ofNullable(byPolicy.get(policy)).filter(challenger -> challenger.champion() == champion);
    }

    /** Reloads the releases in shadow from the database. */
    synchronized void refresh(@Observes ReleasesChanged changed) {
        Map<String, Challenger> found = new HashMap<>();
        shadows.running().stream().filter(shadows::stillRuns).forEach(shadow -> active.find(shadow.policy())
                .flatMap(champion -> challenger(shadow, champion))
                .ifPresent(challenger -> found.put(shadow.policy(), challenger)));
        byPolicy = Map.copyOf(found);
    }

    private Optional<Challenger> challenger(Shadow shadow, ActivePolicy champion) {
        int activeNumber = champion.release().number();
        Challenger known = byPolicy.get(shadow.policy());
        if (known != null && known.isOf(shadow, activeNumber)) {
            return Optional.of(known);
        }
        return compiled.find(shadow.policy(), shadow.number())
                .flatMap(policy -> store.find(shadow.policy(), shadow.number())
                        .map(release -> new Challenger(
                                shadow,
                                activeNumber,
                                release.digest(),
                                new LeadComparison(champion.policy(), policy),
                                new SkippedCounter())));
    }
}
