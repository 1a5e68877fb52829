package dev.winnow.console.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The releases of a policy.
 *
 * @param pending those that were never active, the latest first
 * @param timeline what was active when, the latest first
 * @param more how many entries of the timeline aren't shown
 * @param numbers of all releases, the latest first
 * @param before the older release to compare, unless another one is chosen
 * @param after the newer one
 */
public record ReleasesView(
        String policy,
        boolean isGoverned,
        boolean isAnalyst,
        List<Line> pending,
        List<Line> timeline,
        int more,
        List<Integer> numbers,
        int before,
        int after) {

    public ReleasesView {
        pending = List.copyOf(pending);
        timeline = List.copyOf(timeline);
        numbers = List.copyOf(numbers);
    }

    /**
     * A release, for as long as it was active.
     *
     * @param state as the API names it
     * @param author null if it comes from the folders
     * @param reason of its draft; empty for none
     * @param from when it became active, or was made; null for a release that was active before steps were recorded
     * @param until null if it still is
     * @param lasted how long that was, in words
     * @param isBack whether it became active again
     * @param agreed who approved it
     * @param toApprove the sides that haven't, of a proposal
     * @param effectiveAt when it will become active, in words
     */
    public record Line(
            int number,
            String state,
            @Nullable String author,
            String reason,
            Instant from,
            @Nullable Instant until,
            @Nullable String lasted,
            boolean isBack,
            List<Agreed> agreed,
            List<String> toApprove,
            @Nullable String effectiveAt,
            boolean isOutdated) {

        public Line {
            agreed = List.copyOf(agreed);
            toApprove = List.copyOf(toApprove);
        }

        public String look() {
            return switch (state) {
                case "active" -> "live";
                case "proposed", "approved", "scheduled" -> "open";
                default -> "";
            };
        }
    }

    public record Agreed(String side, String by) {}
}
