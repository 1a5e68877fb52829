package dev.winnow.console.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a release begins with, and who agrees to it.
 *
 * @param state as the API names it
 * @param sentence what it changes; null if that isn't known at the moment
 * @param base the release it was made from; null for none
 * @param active the number of the active release
 * @param entered what was entered in a form that wasn't accepted
 */
public record ReleaseHead(
        String policy,
        int number,
        String href,
        String state,
        @Nullable String sentence,
        @Nullable String by,
        Instant at,
        @Nullable Integer base,
        int active,
        boolean isOutdated,
        String digest,
        List<Tab> tabs,
        Agreement agreement,
        Entered entered) {

    private static final int SHOWN_DIGITS = 8;

    public ReleaseHead {
        tabs = List.copyOf(tabs);
    }

    public record Tab(String text, String href, boolean isCurrent) {}

    /** {@code 8b16a525…e6da63}. */
    public String shortDigest() {
        String digits = digest.substring(digest.indexOf(':') + 1);
        return digits.substring(0, SHOWN_DIGITS) + "…" + digits.substring(digits.length() - SHOWN_DIGITS + 2);
    }

    /** The look of the state. */
    public String look() {
        return switch (state) {
            case "active" -> "live";
            case "proposed", "approved", "scheduled" -> "open";
            default -> "";
        };
    }
}
