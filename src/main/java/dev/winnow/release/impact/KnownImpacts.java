package dev.winnow.release.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hibernate.Session;

/** Keeps what the last comparison of two releases on all logged decisions came to, for every node. */
@ApplicationScoped
public class KnownImpacts {

    private final Session session;

    KnownImpacts(Session session) {
        this.session = session;
    }

    @Transactional
    void keep(KnownImpact impact) {
        session.merge(StoredImpact.of(impact));
    }

    @Transactional
    public Optional<KnownImpact> find(String policy, int before, int after) {
        return Optional.ofNullable(session.find(StoredImpact.class, new StoredImpact.Id(policy, before, after)))
                .map(StoredImpact::impact);
    }
}
