package dev.winnow.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job in the table, as its kind sees it. */
public interface JobRow {

    UUID id();

    String policy();

    /** Who created it: {@code key:crm}. */
    String by();

    Instant createdAt();

    /** When it is deleted. */
    Instant keptUntil();

    JobState state();

    /** Why it failed; null unless it did. */
    @Nullable
    String reason();

    Progress progress();

    /** Units with a problem, among those done. */
    long problems();

    /** Where it goes on, in the words of its kind; null at the beginning. */
    @Nullable
    String position();

    /** Makes it ready for this state; with {@link JobState#WAITING} it runs soon. */
    void prepare(JobState state);

    /** @param total units of work */
    void setTotal(long total);

    /**
     * A step is done.
     *
     * @param done units in this step
     * @param problems among them
     */
    void advance(String position, long done, long problems);

    /** @param reason why it failed; null unless it did */
    void end(JobState end, @Nullable String reason, Instant now);

    /** Units of an erased lead are gone. */
    void shrink(long total, long done, long problems);
}
