package dev.winnow.release.impact;

import dev.winnow.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Stores the latest impact of each pair of releases on all logged decisions, for every node. */
@ApplicationScoped
public class KnownImpacts {

    private final StoredImpacts impacts;
    private final Storage storage;

    KnownImpacts(StoredImpacts impacts, Storage storage) {
        this.impacts = impacts;
        this.storage = storage;
    }

    @Transactional
    void keep(KnownImpact impact) {
        storage.requireRoom();
        impacts.put(StoredImpact.of(impact));
    }

    @Transactional
    public Optional<KnownImpact> find(String policy, int before, int after) {
        return impacts.findByIdOptional(new StoredImpact.Id(policy, before, after))
                .map(StoredImpact::impact);
    }
}
