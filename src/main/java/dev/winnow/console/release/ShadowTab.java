package dev.winnow.console.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release beside the active one on live decisions.
 *
 * @param before the active release
 * @param share of all leads, in percent; 0 if it has never run
 * @param dropped decisions that were skipped because too many came at once
 * @param failed decisions that it failed to evaluate
 * @param report null if it has never run, or can't be compared
 * @param mayStep whether the reader may start and end it
 * @param why it can't be started; null if it can
 */
public record ShadowTab(
        int before,
        int share,
        String by,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long dropped,
        long failed,
        ImpactTab.@Nullable Report report,
        boolean mayStep,
        @Nullable String why) {

    public boolean isRunning() {
        return share > 0 && endedAt == null;
    }

    /** Whether some decisions weren't compared. */
    public boolean isIncomplete() {
        return dropped > 0 || failed > 0;
    }
}
