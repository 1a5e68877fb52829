package dev.winnow.audit.erasure;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.audit.log.Leads;
import dev.winnow.storage.Storage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Erases personal data by destroying the keys of leads and what they are found by. The records of their decisions stay
 * unchanged, so that the log stays intact; their payloads can no longer be decrypted.
 */
@ApplicationScoped
public class Erasures {

    private static final String SERVER = "server";

    private final StoredErasures erasures;
    private final Leads leads;
    private final ErasureList list;
    private final Storage storage;
    private final EventLog events;
    private final List<LeadTraces> traces;
    private final Clock clock;

    @Inject
    Erasures(
            StoredErasures erasures,
            Leads leads,
            ErasureList list,
            Storage storage,
            EventLog events,
            @Any Instance<LeadTraces> traces,
            Clock clock) {
        this(erasures, leads, list, storage, events, traces.stream().toList(), clock);
    }

    Erasures(
            StoredErasures erasures,
            Leads leads,
            ErasureList list,
            Storage storage,
            EventLog events,
            List<LeadTraces> traces,
            Clock clock) {
        this.events = events;
        this.erasures = erasures;
        this.leads = leads;
        this.list = list;
        this.storage = storage;
        this.traces = traces;
        this.clock = clock;
    }

    /** Whether there is anything of this lead to erase. A lead that was erased before is unknown as well. */
    public boolean knows(String leadId) {
        return QuarkusTransaction.requiringNew()
                        .call(() -> !leads.lock(leads.hashes(leadId)).isEmpty())
                || traces.stream().anyMatch(place -> place.has(leadId));
    }

    /**
     * Erases one lead; on disk when this returns.
     *
     * @param by who requested it
     */
    public Erasure erase(String leadId, String by) {
        storage.requireRoom();
        traces.forEach(place -> place.erase(leadId));
        return erase(() -> leads.lock(leads.hashes(leadId)), Erasure.Cause.REQUEST, by);
    }

    /**
     * Erases all sample leads; on disk when this returns.
     *
     * @param by who requested it
     */
    public Erasure eraseSamples(String by) {
        return erase(leads::lockSamples, Erasure.Cause.SAMPLES, by);
    }

    /** Erases leads on behalf of the server. */
    Erasure erase(Supplier<List<UUID>> locked, Erasure.Cause cause) {
        return erase(locked, cause, SERVER);
    }

    /**
     * Erases leads and records it in one transaction, and lists them outside the database.
     *
     * @param locked locks the leads inside the transaction and returns their pseudonyms
     */
    private Erasure erase(Supplier<List<UUID>> locked, Erasure.Cause cause, String by) {
        storage.requireRoom();
        return events.record(by, () -> erase(locked.get(), cause));
    }

    /** An erasure of nothing isn't stored. */
    private RecordedChange<Erasure> erase(List<UUID> subjects, Erasure.Cause cause) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (subjects.isEmpty()) {
            return RecordedChange.none(new Erasure(now, cause, 0, 0));
        }
        Erasure erasure = new Erasure(now, cause, subjects.size(), leads.erase(subjects));
        StoredErasure stored = StoredErasure.of(erasure);
        erasures.persist(stored);
        // Before the commit: if nobody waits for it any more, the next start still knows of the erasure
        list.add(subjects);
        return new RecordedChange<>(
                EventKind.ERASED,
                cause.subject(),
                erasure,
                List.of(stored.state().added()));
    }

    /**
     * Past erasures, the latest first.
     *
     * @param before a time that they are before; null for any
     */
    public List<Erasure> latest(@Nullable Instant before, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> erasures.latest(before, limit).stream()
                .map(StoredErasure::erasure)
                .toList());
    }
}
