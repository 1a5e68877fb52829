package dev.winnow.intake.batch;

import dev.winnow.audit.log.RequestKey;
import dev.winnow.personal.MasterKey;
import dev.winnow.qualification.Qualification;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Opens batches. One with a key can be sent again for a week: lines that were answered keep their answers. */
@ApplicationScoped
public class Batches {

    private final Qualification qualification;
    private final BatchReleases releases;
    private final StoredBatches batches;
    private final MasterKey master;
    private final Clock clock;

    /** The hashed keys of the batches that are open on this server. */
    private final Set<UUID> open = ConcurrentHashMap.newKeySet();

    Batches(Qualification qualification, BatchReleases releases, StoredBatches batches, MasterKey master, Clock clock) {
        this.qualification = qualification;
        this.releases = releases;
        this.batches = batches;
        this.master = master;
        this.clock = clock;
    }

    /** @param key null for a batch whose lines are new each time it is sent */
    public OpenedBatch open(@Nullable BatchKey key) {
        if (key == null) {
            return new OpenedBatch.Open(
                    new Batch(UUID.randomUUID(), false, false, qualification, UnaryOperator.identity(), () -> {}));
        }
        UUID hash = master.hash("batch key", key.key());
        if (!open.add(hash)) {
            return new OpenedBatch.KeyInUse();
        }
        boolean isOpen = false;
        try {
            OpenedBatch opened = QuarkusTransaction.requiringNew().call(() -> open(hash, key));
            isOpen = opened instanceof OpenedBatch.Open;
            return opened;
        } finally {
            if (!isOpen) {
                open.remove(hash);
            }
        }
    }

    private OpenedBatch open(UUID hash, BatchKey key) {
        UUID request = master.hash("batch", String.join("\n", key.meaning()));
        Optional<StoredBatch> known = batches.ofKey(hash).filter(batch -> batch.keptUntil.isAfter(clock.instant()));
        if (known.isPresent() && !known.get().request.equals(request)) {
            return new OpenedBatch.KeyOfAnother();
        }
        UUID id = known.map(batch -> batch.id).orElseGet(() -> store(hash, request));
        return new OpenedBatch.Open(new Batch(
                id,
                true,
                known.isPresent(),
                qualification,
                active -> releases.of(id, active),
                () -> open.remove(hash)));
    }

    private UUID store(UUID hash, UUID request) {
        batches.delete("key", hash);
        UUID id = UUID.randomUUID();
        batches.persist(StoredBatch.of(id, hash, request, clock.instant().plus(RequestKey.OF_LINE)));
        return id;
    }

    /** Deletes batches that can't be sent again any more. */
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> batches.deleteExpired(clock.instant()));
    }
}
