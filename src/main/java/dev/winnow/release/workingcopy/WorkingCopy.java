package dev.winnow.release.workingcopy;

import dev.winnow.release.workingcopy.editing.Change;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A working copy without its contents.
 *
 * @param number counted in its policy from 1
 * @param baseRelease the number of the release it was made from; null if it was made from a folder or from uploaded files
 * @param changedAt of the last change
 * @param revision counts the changes
 */
public record WorkingCopy(
        String policy,
        int number,
        String title,
        @Nullable Integer baseRelease,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        int revision) {

    static final Duration UNUSED_AFTER = Duration.ofDays(90);

    /** Whether nobody has changed it for {@link #UNUSED_AFTER}. */
    public boolean isUnused(Instant now) {
        return changedAt.plus(UNUSED_AFTER).isBefore(now);
    }

    /** This one with one more change. */
    WorkingCopy after(Change change) {
        return new WorkingCopy(
                policy, number, title, baseRelease, createdBy, createdAt, change.at(), change.revision());
    }
}
