package dev.winnow.release.impact;

import dev.winnow.audit.erasure.ErasedDecisions;
import dev.winnow.job.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A run that computes the impact of replacing one release by another. */
public final class ImpactRun {

    private final UUID id = UUID.randomUUID();
    private final ImpactRequest request;
    private final Instant startedAt;
    private final Clock clock;
    private final Pseudonyms pseudonyms = Pseudonyms.random();
    private Map<String, UUID> decisions = Map.of();
    private long erasuresKnown = -1;
    private volatile ImpactState state = new ImpactState.Running();
    private volatile Progress progress = new Progress(0, 0, null, null);

    ImpactRun(ImpactRequest request, Clock clock) {
        this.request = request;
        this.startedAt = clock.instant();
        this.clock = clock;
    }

    public UUID id() {
        return id;
    }

    public ImpactRequest request() {
        return request;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public ImpactState state() {
        return state;
    }

    /** In decisions or leads; the total is 0 while it is unknown. */
    public Progress progress() {
        return progress;
    }

    /** Cancels the run; has no effect once it ended. */
    public void cancel() {
        end(new ImpactState.Cancelled(clock.instant()));
    }

    boolean isRunning() {
        return state instanceof ImpactState.Running;
    }

    /** Others have run before. */
    void begin() {
        progress = new Progress(0, 0, clock.instant(), null);
    }

    void progress(long done, long total) {
        progress = new Progress(total, done, progress.startedAt(), null);
    }

    /** @param decisions of the log that the named leads are from, by the leads' ids */
    synchronized void finish(ImpactReport report, Map<String, UUID> decisions) {
        this.decisions = Map.copyOf(decisions);
        end(new ImpactState.Done(clock.instant(), report));
    }

    /** Removes leads that were erased since the last time. */
    synchronized void forget(ErasedDecisions erased) {
        if (!(state instanceof ImpactState.Done done) || decisions.isEmpty()) {
            return;
        }
        long erasures = erased.erasures();
        if (erasures == erasuresKnown) {
            return;
        }
        Set<UUID> gone = erased.among(decisions.values());
        Set<String> leads = new HashSet<>();
        decisions.forEach((lead, decision) -> {
            if (gone.contains(decision)) {
                leads.add(lead);
            }
        });
        if (!leads.isEmpty()) {
            Map<String, UUID> kept = new HashMap<>(decisions);
            kept.keySet().removeAll(leads);
            decisions = Map.copyOf(kept);
            state = new ImpactState.Done(done.at(), done.report().without(leads));
        }
        erasuresKnown = erasures;
    }

    /** The decisions that the leads are from which the report names, by the leads' ids. */
    public synchronized Map<String, UUID> decisions() {
        return decisions;
    }

    /** What leads of the log are called for callers who may not read decisions. */
    public Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    void fail(String reason) {
        end(new ImpactState.Failed(clock.instant(), reason));
    }

    /** The number of moved leads that it holds in memory. */
    long size() {
        return state instanceof ImpactState.Done done ? done.report().moved().size() : 0;
    }

    private synchronized void end(ImpactState end) {
        if (isRunning()) {
            state = end;
        }
    }
}
