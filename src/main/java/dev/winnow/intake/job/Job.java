package dev.winnow.intake.job;

import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.job.JobState;
import dev.winnow.job.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of leads and what became of it.
 *
 * @param by who uploaded it: {@code key:crm}
 * @param keptUntil when all of it is deleted
 * @param reason why it failed; null unless it did
 * @param file its name
 * @param header the names of its columns; empty for newline-delimited JSON, which needs no mapping
 * @param problems rows with a problem
 * @param progress in rows, without the header and blank ones; those with a result are done
 */
public record Job(
        UUID id,
        String policy,
        String by,
        Instant createdAt,
        Instant keptUntil,
        JobState state,
        @Nullable String reason,
        String file,
        List<String> header,
        LeadMapping mapping,
        long problems,
        Progress progress) {

    public Job {
        header = List.copyOf(header);
    }

    public long rows() {
        return progress.total();
    }

    public long done() {
        return progress.done();
    }

    /** Rows with a decision. */
    public long decided() {
        return done() - problems;
    }

    /** Null unless it ran. */
    public @Nullable Instant startedAt() {
        return progress.startedAt();
    }

    /** Null unless it ended. */
    public @Nullable Instant endedAt() {
        return progress.endedAt();
    }

    /** The share of its rows that have a result, from 0 to 1. */
    public double share() {
        return progress.share();
    }

    /** Rows a second since it began; 0 before the first result. */
    public double rate(Instant now) {
        return progress.rate(now);
    }

    /** How long it will probably still run; null unless it is running and that can be said. */
    public @Nullable Duration left(Instant now) {
        return state == JobState.RUNNING ? progress.left(now) : null;
    }
}
