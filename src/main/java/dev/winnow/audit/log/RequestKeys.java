package dev.winnow.audit.log;

import dev.winnow.personal.MasterKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The idempotency keys of requests that were answered within the last day, and of lines of batches for longer. */
@ApplicationScoped
public class RequestKeys {

    private final StoredRequestKeys keys;
    private final LogReader reader;
    private final MasterKey master;
    private final Clock clock;

    RequestKeys(StoredRequestKeys keys, LogReader reader, MasterKey master, Clock clock) {
        this.keys = keys;
        this.reader = reader;
        this.master = master;
        this.clock = clock;
    }

    /**
     * The decision that answered a key.
     *
     * @param isSameRequest whether it answered this request
     */
    public record Known(boolean isSameRequest, DecisionRecord decision) {}

    @Transactional
    public Optional<Known> find(RequestKey given) {
        RequestKey key = hashed(given);
        StoredRequestKey stored = keys.findById(key.key());
        if (stored == null) {
            return Optional.empty();
        }
        if (stored.keptUntil.isBefore(clock.instant())) {
            keys.delete("keyHash", stored.keyHash);
            return Optional.empty();
        }
        return reader.find(stored.decisionId).map(decision -> new Known(key.isSame(stored.requestHash), decision));
    }

    /** Hashes an idempotency key with the master key, so that nobody who reads the database can guess it. */
    RequestKey hashed(RequestKey key) {
        return new RequestKey(
                master.hash("request key", key.key()).toString(),
                master.hash("request", key.request()).toString(),
                master.hash("request", key.sent()).toString(),
                key.kept());
    }

    /** Deletes expired keys. */
    @Transactional
    void forget() {
        keys.deleteExpired(clock.instant());
    }
}
