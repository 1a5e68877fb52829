package dev.winnow.release;

import dev.winnow.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Releases in the database. */
@ApplicationScoped
class DatabaseReleaseStore implements ReleaseStore {

    private final StoredReleases releases;
    private final Storage storage;

    DatabaseReleaseStore(StoredReleases releases, Storage storage) {
        this.releases = releases;
        this.storage = storage;
    }

    @Override
    @Transactional
    public List<String> policies() {
        return releases.policies();
    }

    @Override
    @Transactional
    public Optional<Release> latest(String policy) {
        return before(policy, Integer.MAX_VALUE);
    }

    @Override
    @Transactional
    public Optional<Release> before(String policy, int number) {
        return releases.before(policy, number).map(StoredRelease::release);
    }

    @Override
    @Transactional
    public Optional<Release> find(String policy, int number) {
        return releases.findByIdOptional(new StoredRelease.Id(policy, number))
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
    public List<ReleaseHeader> headers(String policy) {
        return releases.headers(policy);
    }

    @Override
    @Transactional
    public Optional<ReleaseHeader> header(String policy, int number) {
        return releases.header(policy, number);
    }

    @Override
    @Transactional
    public void add(Release release) {
        storage.requireRoom();
        releases.persist(StoredRelease.of(release));
    }
}
