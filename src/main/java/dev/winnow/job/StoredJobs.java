package dev.winnow.job;

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

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Locked until the transaction ends. */
    Optional<StoredJob> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Empty if there is no such job of this kind. */
    Optional<StoredJob> find(UUID id, String kind) {
        return findByIdOptional(id).filter(job -> job.kind.equals(kind));
    }

    /**
     * The latest first.
     *
     * @param policies empty for all
     * @param before null for the latest
     */
    List<StoredJob> latest(String kind, Collection<String> policies, @Nullable Instant before, int limit) {
        Instant end = before == null ? NEVER : before;
        return (policies.isEmpty()
                        ? find("kind = ?1 and createdAt < ?2 order by createdAt desc", kind, end)
                        : find(
                                "kind = ?1 and createdAt < ?2 and policy in ?3 order by createdAt desc",
                                kind,
                                end,
                                policies))
                .page(0, limit)
                .list();
    }

    long waiting(String kind) {
        return count("kind = ?1 and state = ?2", kind, JobState.WAITING.word());
    }

    /** Those that a server could run: the longest waiting first, then those whose server has given up. */
    List<UUID> runnable(String kind, Instant now) {
        return find(
                        "kind = ?1 and (state = ?2 or state = ?3 and runsUntil < ?4) order by createdAt",
                        kind,
                        JobState.WAITING.word(),
                        JobState.RUNNING.word(),
                        now)
                .stream()
                .map(job -> job.id)
                .toList();
    }

    long deleteExpired(Instant now) {
        return delete("keptUntil < ?1", now);
    }
}
