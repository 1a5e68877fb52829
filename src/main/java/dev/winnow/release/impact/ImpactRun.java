package dev.winnow.release.impact;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A comparison of two releases on its way, and what came of it. */
public final class ImpactRun {

    private final UUID id = UUID.randomUUID();
    private final ImpactRequest request;
    private final Instant startedAt;
    private final Clock clock;
    private volatile ImpactState state = new ImpactState.Running();
    private volatile Progress progress = new Progress(0, 0);

    /**
     * @param done how many decisions or leads were looked at
     * @param of how many there are; 0 as long as that isn't known
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

    /** What has ended stays as it is. */
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

    /** How many moved leads it keeps. */
    long size() {
        return state instanceof ImpactState.Done done ? done.report().moved().size() : 0;
    }

    private synchronized void end(ImpactState end) {
        if (isRunning()) {
            state = end;
        }
    }
}
