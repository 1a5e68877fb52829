package dev.winnow.release.impact;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A run that computes the impact of replacing one release by another. */
public final class ImpactRun {

    private final UUID id = UUID.randomUUID();
    private final ImpactRequest request;
    private final Instant startedAt;
    private final Clock clock;
    private volatile ImpactState state = new ImpactState.Running();
    private volatile Progress progress = new Progress(0, 0);

    /**
     * @param done decisions or leads looked at
     * @param of how many there are; 0 while unknown
     */
    public record Progress(long done, long of) {}

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

    void progress(long done, long of) {
        progress = new Progress(done, of);
    }

    void finish(ImpactReport report) {
        end(new ImpactState.Done(clock.instant(), report));
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
