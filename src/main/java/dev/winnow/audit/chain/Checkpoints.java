package dev.winnow.audit.chain;

import dev.winnow.decision.DecisionJson;
import dev.winnow.schedule.Interval;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes signed checkpoints of chains to a file, one a line, for each chain at most once an interval.
 * Changing the database doesn't change them, least of all once they are copied elsewhere.
 */
@ApplicationScoped
public class Checkpoints {

    private static final int FAILURE = 1;
    private static final Logger LOG = Logger.getLogger(Checkpoints.class);

    private final Path path;
    private final LineFile file;
    private final Path keyFile;
    private final Interval interval;
    private final Clock clock;
    private final Set<String> own = new HashSet<>();
    private @Nullable SigningKey key;
    private @Nullable Instant signedAt;
    private boolean isFailing;
    private final Map<String, ChainHead> unsigned = new LinkedHashMap<>();

    @Inject
    Checkpoints(AuditSettings settings, Clock clock) {
        this(settings.checkpoints(), settings.key(), settings.checkpointInterval(), clock);
    }

    Checkpoints(Path file, Path keyFile, Duration interval, Clock clock) {
        this.path = file;
        this.file = new LineFile(file);
        this.keyFile = keyFile;
        this.interval = new Interval(interval);
        this.clock = clock;
    }

    /** Notes a committed head of this server's chains, to be signed with the next checkpoint. */
    public synchronized void note(ChainHead head) {
        own.add(head.name());
        unsigned.put(head.name(), head);
    }

    /** Notes a head that another node committed. Those of this server's chains are ignored: they are noted already. */
    synchronized void noteOther(ChainHead head) {
        if (!own.contains(head.name())) {
            unsigned.put(head.name(), head);
        }
    }

    /** Signs the noted heads if the interval is over. */
    public synchronized void signIfDue() {
        if (interval.isOver()) {
            sign();
        }
    }

    /** Creates the key if there is none; the server doesn't start without one. */
    void onStart(@Observes StartupEvent event) {
        try {
            signingKey();
        } catch (IOException | UnsupportedOperationException e) {
            throw new IllegalStateException(
                    "Can't use winnow.audit.key",
                    new PreventFurtherStepsException("winnow.audit.key: " + e.getMessage(), FAILURE));
        }
    }

    /** The public key that checkpoints are signed with. */
    public synchronized String key() {
        try {
            return signingKey().publicKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SigningKey signingKey() throws IOException {
        SigningKey known = key == null ? SigningKey.readOrCreate(keyFile) : key;
        key = known;
        return known;
    }

    /** Signs the heads noted since the last time. */
    @PreDestroy
    public synchronized void sign() {
        if (unsigned.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        interval.begin();
        try {
            SigningKey signing = signingKey();
            List<String> lines = new ArrayList<>();
            for (ChainHead head : unsigned.values()) {
                String statement = Checkpoint.statement(head.name(), head.position(), head.hash(), now);
                Checkpoint checkpoint = new Checkpoint(
                        head.name(), head.position(), head.hash(), now, signing.publicKey(), signing.sign(statement));
                lines.add(DecisionJson.part(checkpoint));
            }
            file.append(lines);
            unsigned.clear();
            signedAt = now;
            isFailing = false;
        } catch (IOException | UnsupportedOperationException e) {
            isFailing = true;
            LOG.warnf("Can't write a checkpoint of the log to %s: %s", path, e);
        }
    }

    /** When this server last wrote checkpoints; empty for not since its start. */
    public synchronized Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    /** Whether the last attempt to write checkpoints failed. */
    public synchronized boolean isFailing() {
        return isFailing;
    }

    /** All checkpoints, the oldest first. */
    public List<Checkpoint> all() {
        try {
            return CheckpointFile.read(file.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
