package dev.winnow.web.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.intake.job.Job;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job, as answered.
 *
 * @param share of its rows that have a result, from 0 to 1
 * @param rowsPerSecond since it began
 * @param secondsLeft null unless it is running and that can be said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobDocument(
        UUID id,
        String policy,
        String file,
        String state,
        @Nullable String reason,
        long rows,
        long done,
        long succeeded,
        long failed,
        BigDecimal share,
        @Nullable BigDecimal rowsPerSecond,
        @Nullable Long secondsLeft,
        List<String> columns,
        String by,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant keptUntil) {

    static JobDocument of(Job job, Instant now) {
        Duration left = job.left(now);
        return new JobDocument(
                job.id(),
                job.policy(),
                job.file(),
                job.state().word(),
                job.reason(),
                job.rows(),
                job.done(),
                job.decided(),
                job.problems(),
                BigDecimal.valueOf(job.share()).setScale(3, RoundingMode.DOWN),
                job.startedAt() == null
                        ? null
                        : BigDecimal.valueOf(job.rate(now)).setScale(1, RoundingMode.HALF_UP),
                left == null ? null : left.toSeconds(),
                job.header(),
                job.by(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt(),
                job.keptUntil());
    }

    /** The latest first. */
    record JobList(List<JobDocument> jobs) {}
}
