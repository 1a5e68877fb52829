package dev.winnow.release;

import dev.winnow.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Releases in the database. */
@ApplicationScoped
class DatabaseReleaseStore implements ReleaseStore {

    private final Session session;
    private final Storage storage;

    DatabaseReleaseStore(Session session, Storage storage) {
        this.session = session;
        this.storage = storage;
    }

    @Override
    @Transactional
    public List<String> policies() {
        return session.createQuery(
                        "select distinct r.id.policy from StoredRelease r order by r.id.policy", String.class)
                .list();
    }

    @Override
    @Transactional
    public Optional<Release> latest(String policy) {
        return before(policy, Integer.MAX_VALUE);
    }

    @Override
    @Transactional
    public Optional<Release> before(String policy, int number) {
        return session.createQuery("""
                        from StoredRelease r
                        where r.id.policy = :policy and r.id.number < :number
                        order by r.id.number desc
                        """, StoredRelease.class)
                .setParameter("policy", policy)
                .setParameter("number", number)
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(StoredRelease::release);
    }

    @Override
    @Transactional
    public Optional<Release> find(String policy, int number) {
        return Optional.ofNullable(session.find(StoredRelease.class, new StoredRelease.Id(policy, number)))
                .map(StoredRelease::release)
                .map(DatabaseReleaseStore::intact);
    }

    private static Release intact(Release release) {
        if (!release.isIntact()) {
            throw new AlteredReleaseException(release.policy(), release.number());
        }
        return release;
    }

    @Override
    @Transactional
    public void add(Release release) {
        storage.requireRoom();
        session.persist(StoredRelease.of(release));
    }
}
