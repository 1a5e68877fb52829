package dev.winnow.release.workingcopy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Working copies in the database, without their contents. */
@ApplicationScoped
class StoredWorkingCopies implements PanacheRepositoryBase<StoredWorkingCopy, StoredWorkingCopy.Id> {

    /** Those of all policies, without discarded ones. */
    List<StoredWorkingCopy> kept() {
        return list("discardedAt is null", Sort.by("id.policy").and("id.number"));
    }

    /** The latest first, without discarded ones. */
    List<StoredWorkingCopy> kept(String policy) {
        return list("id.policy = ?1 and discardedAt is null", Sort.descending("id.number"), policy);
    }

    /** Empty if it was discarded. */
    Optional<StoredWorkingCopy> kept(String policy, int number) {
        return findByIdOptional(new StoredWorkingCopy.Id(policy, number)).filter(copy -> copy.discardedAt == null);
    }

    /** As {@link #kept}; nobody else changes it until the transaction ends, on any node. */
    Optional<StoredWorkingCopy> locked(String policy, int number) {
        StoredWorkingCopy.Id id = new StoredWorkingCopy.Id(policy, number);
        Optional<StoredWorkingCopy> stored = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        stored.ifPresent(found -> getSession().refresh(found));
        return stored.filter(copy -> copy.discardedAt == null);
    }

    /** The number of the latest one, discarded or not; 0 if there never was one. */
    int highest(String policy) {
        return find("id.policy = ?1", Sort.descending("id.number"), policy)
                .firstResultOptional()
                .map(copy -> copy.id.number())
                .orElse(0);
    }
}
