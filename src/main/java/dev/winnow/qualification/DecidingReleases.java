package dev.winnow.qualification;

import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.release.AlteredReleaseException;
import dev.winnow.release.Release;
import dev.winnow.release.ReleaseStore;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The releases that made logged decisions, with the files that the chain attests to. */
@ApplicationScoped
class DecidingReleases {

    private final ReleaseStore store;

    DecidingReleases(ReleaseStore store) {
        this.store = store;
    }

    /**
     * @param release null if it is missing or altered
     * @param flaw what was altered; null if nothing was
     */
    record Found(@Nullable Release release, @Nullable String flaw) {}

    /** The release as stored now: its files must have its digest, and that must be the decision's. */
    Found find(DecisionRecord decision) {
        ReleaseReference reference = decision.release();
        try {
            Release release = store.find(decision.policy(), reference.number()).orElse(null);
            return release == null || release.digest().equals(reference.digest())
                    ? new Found(release, null)
                    : new Found(
                            null,
                            "The stored release %s of policy %s isn't the one that made the decision"
                                    .formatted(reference.number(), decision.policy()));
        } catch (AlteredReleaseException e) {
            return new Found(null, e.getMessage());
        }
    }
}
