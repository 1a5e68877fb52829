package dev.winnow.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** The state of the database: whether it works, and whether there is room to write. */
@ApplicationScoped
public class Storage {

    /** Short enough that the file grows little in between, long enough that commits don't wait. */
    private static final Duration COMPACTION_INTERVAL = Duration.ofSeconds(1);

    private final boolean isEmbedded;
    private final Optional<FreeSpace> space;
    private final Compaction compaction;
    private final AtomicLong written = new AtomicLong();
    private long compactedAt = System.nanoTime();

    Storage(
            Session session,
            @ConfigProperty(name = "quarkus.datasource.h2.active", defaultValue = "true") boolean isEmbedded,
            @ConfigProperty(name = "quarkus.datasource.h2.jdbc.url") String url,
            StorageSettings settings) {
        Optional<EmbeddedUrl> file = isEmbedded && settings.isProtected() ? EmbeddedUrl.of(url) : Optional.empty();
        this.isEmbedded = isEmbedded;
        this.space = file.map(embedded -> new FreeSpace(embedded.folder(), settings.freeSpace()));
        this.compaction = new Compaction(session);
    }

    /** Whether the embedded database failed. The process then ends within seconds, and answers nothing more. */
    public boolean hasFailed() {
        return DurableFiles.FAILURE.reason().isPresent();
    }

    /** Reports that a file beside the database can't be written; the embedded database isn't used any more either. */
    public void report(Exception failure) {
        if (space.isPresent()) {
            DurableFiles.FAILURE.report(failure);
        }
    }

    /** Whether the database is the embedded one. */
    public boolean isEmbedded() {
        return isEmbedded;
    }

    /**
     * Space on the disk of the embedded database, in bytes.
     *
     * @param required what must be free before anything is written; 0 for no limit
     */
    public record DiskSpace(long usable, long required) {}

    /** Empty for a remote database. */
    public Optional<DiskSpace> diskSpace() {
        return space.map(free -> new DiskSpace(free.usable(), free.required()));
    }

    /** Whether there is room for another group of changes; always true for a remote database. */
    public boolean hasRoom() {
        return space.isEmpty() || hasRoom(space.get());
    }

    /** @throws NoRoomException if there is no room */
    public void requireRoom() {
        if (!hasRoom()) {
            throw new NoRoomException();
        }
    }

    /**
     * Requires room for something that can wait, so that it ends before the log has to.
     *
     * @param spare bytes that must be left beyond what the log needs
     * @throws NoRoomException if there is no room
     */
    public void requireRoom(long spare) {
        requireRoom();
        if (space.isPresent()
                && space.get().isLimited()
                && space.get().usable() < space.get().required() + spare) {
            throw new NoRoomException();
        }
    }

    private boolean hasRoom(FreeSpace free) {
        long now = DurableFiles.written();
        free.expect(now - written.getAndSet(now));
        return free.isEnough();
    }

    /** Frees space that the embedded database no longer needs. Call it often, on one thread. */
    public void compact() {
        boolean isDue = System.nanoTime() - compactedAt >= COMPACTION_INTERVAL.toNanos();
        if (space.isPresent() && isDue && hasRoom()) {
            compactedAt = System.nanoTime();
            compaction.run();
        }
    }
}
