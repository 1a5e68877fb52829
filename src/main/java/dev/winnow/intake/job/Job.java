package dev.winnow.intake.job;

import dev.winnow.intake.mapping.LeadMapping;
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
 * @param rows without the header and blank ones
 * @param done rows with a result
 * @param decided rows with a decision
 * @param problems rows with a problem
 * @param startedAt null unless it ran
 * @param endedAt null unless it ended
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
        long rows,
        long decided,
        long problems,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    public Job {
        header = List.copyOf(header);
    }

    public long done() {
        return decided + problems;
    }

    /** The share of its rows that have a result, from 0 to 1. */
    public double share() {
        return rows == 0 ? 1 : done() / (double) rows;
    }

    /** Rows a second since it began; 0 before the first result. */
    public double rate(Instant now) {
        if (startedAt == null) {
            return 0;
        }
        Duration time = Duration.between(startedAt, endedAt == null ? now : endedAt);
        return time.isZero() ? 0 : done() * 1_000.0 / Math.max(1, time.toMillis());
    }

    /** How long it will probably still run; null unless it is running and that can be said. */
    public @Nullable Duration left(Instant now) {
        double rate = rate(now);
        return state != JobState.RUNNING || rate == 0 ? null : Duration.ofSeconds((long) ((rows - done()) / rate));
    }
}
