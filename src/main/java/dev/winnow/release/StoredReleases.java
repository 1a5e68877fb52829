package dev.winnow.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stores and loads releases. Needs a transaction. */
@ApplicationScoped
class StoredReleases implements PanacheRepositoryBase<StoredRelease, StoredRelease.Id> {

    private static final String HEADERS =
            "select r.id.number, r.digest, r.createdAt from StoredRelease r where r.id.policy = ?1";

    /** Sorted. */
    List<String> policies() {
        return find("select distinct r.id.policy from StoredRelease r order by r.id.policy")
                .project(String.class)
                .list();
    }

    Optional<StoredRelease> before(String policy, int number) {
        return find("id.policy = ?1 and id.number < ?2 order by id.number desc", policy, number)
                .firstResultOptional();
    }

    List<ReleaseHeader> headers(String policy) {
        return find(HEADERS + " order by r.id.number", policy)
                .project(ReleaseHeader.class)
                .list();
    }

    Optional<ReleaseHeader> header(String policy, int number) {
        return find(HEADERS + " and r.id.number = ?2", policy, number)
                .project(ReleaseHeader.class)
                .singleResultOptional();
    }
}
