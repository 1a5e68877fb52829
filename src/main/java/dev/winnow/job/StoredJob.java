package dev.winnow.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job of any kind, in the database. */
@Entity
@Table(name = "job")
class StoredJob implements JobRow {

    @Id
    UUID id;

    String kind;

    String policy;

    @Column(name = "created_by")
    String by;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "kept_until")
    Instant keptUntil;

    String state;

    @Nullable
    String reason;

    long total;

    long done;

    /** Of those done. */
    long problems;

    /** Where it goes on, in the words of its kind; null at the beginning. */
    @Nullable
    String position;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    /** The server that runs it. */
    @Nullable
    UUID runner;

    /** Until when the server has it for itself. */
    @Column(name = "runs_until")
    @Nullable
    Instant runsUntil;

    /** Unique: what only one job may do that hasn't ended; null if others may do the same. */
    @Column(name = "only_one")
    @Nullable
    String onlyOne;

    @SuppressWarnings("NullAway.Init")
    protected StoredJob() {}

    /**
     * One that hasn't run.
     *
     * @param by who created it: {@code key:crm}
     * @param keptUntil when it is deleted
     */
    static StoredJob of(
            UUID id, String kind, String policy, String by, Instant createdAt, Instant keptUntil, JobState state) {
        StoredJob stored = new StoredJob();
        stored.id = id;
        stored.kind = kind;
        stored.policy = policy;
        stored.by = by;
        stored.createdAt = createdAt;
        stored.keptUntil = keptUntil;
        stored.state = state.word();
        return stored;
    }

    /** This one, the only one of its kind and policy that waits or runs. */
    StoredJob alone() {
        this.onlyOne = kind + " " + policy;
        return this;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String policy() {
        return policy;
    }

    @Override
    public String by() {
        return by;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant keptUntil() {
        return keptUntil;
    }

    @Override
    public JobState state() {
        return JobState.of(state);
    }

    @Override
    public @Nullable String reason() {
        return reason;
    }

    @Override
    public long problems() {
        return problems;
    }

    @Override
    public @Nullable String position() {
        return position;
    }

    @Override
    public Progress progress() {
        return new Progress(total, done, startedAt, endedAt);
    }

    @Override
    public void prepare(JobState state) {
        this.state = state.word();
        this.reason = null;
        this.endedAt = null;
        this.runner = null;
        this.runsUntil = null;
    }

    @Override
    public void setTotal(long total) {
        this.total = total;
    }

    /** Begins or goes on. */
    void run(UUID runner, Instant now, Instant until) {
        this.state = JobState.RUNNING.word();
        this.runner = runner;
        this.runsUntil = until;
        this.startedAt = startedAt == null ? now : startedAt;
    }

    /** Whether a server may begin it or go on with it. */
    boolean isRunnable(Instant now) {
        return state() == JobState.WAITING
                || state() == JobState.RUNNING && runsUntil != null && runsUntil.isBefore(now);
    }

    boolean isRunBy(UUID runner) {
        return state() == JobState.RUNNING && runner.equals(this.runner);
    }

    void renew(Instant until) {
        this.runsUntil = until;
    }

    @Override
    public void advance(String position, long done, long problems) {
        this.position = position;
        this.done += done;
        this.problems += problems;
    }

    @Override
    public void end(JobState end, @Nullable String reason, Instant now) {
        this.state = end.word();
        this.reason = reason;
        this.endedAt = now;
        this.runner = null;
        this.runsUntil = null;
        this.onlyOne = null;
    }

    @Override
    public void shrink(long total, long done, long problems) {
        this.total -= total;
        this.done -= done;
        this.problems -= problems;
    }
}
