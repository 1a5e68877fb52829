package dev.winnow.release.impact;

import dev.winnow.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hibernate.Session;

/** Stores the latest impact of each pair of releases on all logged decisions, for every node. */
@ApplicationScoped
public class KnownImpacts {

    private final Session session;
    private final Storage storage;

    KnownImpacts(Session session, Storage storage) {
        this.session = session;
        this.storage = storage;
    }

    @Transactional
    void keep(KnownImpact impact) {
        storage.requireRoom();
        session.merge(StoredImpact.of(impact));
    }

    @Transactional
    public Optional<KnownImpact> find(String policy, int before, int after) {
        return Optional.ofNullable(session.find(StoredImpact.class, new StoredImpact.Id(policy, before, after)))
                .map(StoredImpact::impact);
    }
}
