package dev.winnow.intake.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job, in the database. */
@Entity
@Table(name = "job")
class StoredJob {

    @Id
    UUID id;

    UUID secret;

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

    /** {@link FileHead}, sealed. */
    byte[] file;

    /** As JSON, sealed. */
    byte[] mapping;

    @Column(name = "row_count")
    long rows;

    int parts;

    @Column(name = "parts_done")
    int partsDone;

    long decided;

    long problems;

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

    @SuppressWarnings("NullAway.Init")
    protected StoredJob() {}

    static StoredJob of(UUID id, UUID secret, String policy, String by, Instant createdAt, Instant keptUntil) {
        StoredJob stored = new StoredJob();
        stored.id = id;
        stored.secret = secret;
        stored.policy = policy;
        stored.by = by;
        stored.createdAt = createdAt;
        stored.keptUntil = keptUntil;
        return stored;
    }

    JobState state() {
        return JobState.of(state);
    }

    /** Its file is stored. */
    void uploaded(byte[] file, byte[] mapping, long rows, int parts) {
        this.file = file;
        this.rows = rows;
        this.parts = parts;
        map(mapping);
    }

    /** Its mapping changed, so that it has to be tried again. */
    void map(byte[] mapping) {
        this.mapping = mapping;
        this.state = JobState.UPLOADED.word();
        this.reason = null;
        this.endedAt = null;
    }

    void checked() {
        state = JobState.CHECKED.word();
    }

    void start() {
        state = JobState.WAITING.word();
        reason = null;
        endedAt = null;
    }

    /** Begins or goes on. */
    void run(UUID runner, Instant now, Instant until) {
        this.state = JobState.RUNNING.word();
        this.runner = runner;
        this.runsUntil = until;
        this.startedAt = startedAt == null ? now : startedAt;
    }

    boolean isRunBy(UUID runner) {
        return state() == JobState.RUNNING && runner.equals(this.runner);
    }

    /** Another part has its results. */
    void advance(long decided, long problems, Instant until) {
        this.partsDone++;
        this.decided += decided;
        this.problems += problems;
        this.runsUntil = until;
    }

    void end(JobState end, @Nullable String reason, Instant now) {
        this.state = end.word();
        this.reason = reason;
        this.endedAt = now;
        this.runner = null;
        this.runsUntil = null;
    }

    /** Lines of an erased lead are gone. */
    void shrink(long rows, long decided, long problems) {
        this.rows -= rows;
        this.decided -= decided;
        this.problems -= problems;
    }
}
