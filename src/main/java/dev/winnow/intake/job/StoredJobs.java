package dev.winnow.intake.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores and loads jobs. Needs a transaction. */
@ApplicationScoped
class StoredJobs implements PanacheRepositoryBase<StoredJob, UUID> {

    /** Locked until the transaction ends. */
    Optional<StoredJob> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The latest first. */
    List<StoredJob> latest(Collection<String> policies, @Nullable Instant before, int limit) {
        Instant end = before == null ? Instant.parse("9999-01-01T00:00:00Z") : before;
        return (policies.isEmpty()
                        ? find("createdAt < ?1 order by createdAt desc", end)
                        : find("createdAt < ?1 and policy in ?2 order by createdAt desc", end, policies))
                .page(0, limit)
                .list();
    }

    long waiting() {
        return count("state", JobState.WAITING.word());
    }

    /** Those that this server could run: the longest waiting first, then those whose server has given up. */
    List<UUID> runnable(Instant now) {
        return find(
                        "(state = ?1 or state = ?2 and runsUntil < ?3) order by createdAt",
                        JobState.WAITING.word(),
                        JobState.RUNNING.word(),
                        now)
                .stream()
                .map(job -> job.id)
                .toList();
    }

    List<UUID> expired(Instant now) {
        return find("keptUntil < ?1", now).stream().map(job -> job.id).toList();
    }

    StoredPart part(UUID job, int number) {
        return getSession().find(StoredPart.class, new StoredPart.Id(job, number));
    }

    List<StoredPart.Id> allParts() {
        return getSession()
                .createSelectionQuery(
                        "select p.key from StoredPart p order by p.key.job, p.key.number", StoredPart.Id.class)
                .list();
    }

    void store(StoredPart part) {
        getSession().persist(part);
    }

    @Nullable
    StoredMapping mapping(String policy, String fingerprint) {
        return getSession().find(StoredMapping.class, new StoredMapping.Id(policy, fingerprint));
    }

    void put(StoredMapping mapping) {
        getSession().merge(mapping);
    }
}
