package dev.winnow.release.shadow;

import dev.winnow.release.impact.LeadComparison;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A release in shadow, ready to be tried.
 *
 * @param champion the number of the release that answers
 * @param digest the challenger's
 */
record Challenger(Shadow shadow, int champion, String digest, LeadComparison comparison, SkippedCounter skipped) {

    private static final int HUNDRED = 100;

    /** Always the same leads of a challenger, and others of another one; those of a smaller share are among them. */
    boolean takes(String lead) {
        CRC32 checksum = new CRC32();
        checksum.update((digest + lead).getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % HUNDRED < shadow.share();
    }

    boolean isOf(Shadow other, int answering) {
        return champion == answering
                && shadow.number() == other.number()
                && shadow.share() == other.share()
                && shadow.startedAt().equals(other.startedAt());
    }
}
