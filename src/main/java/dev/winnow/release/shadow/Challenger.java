package dev.winnow.release.shadow;

import dev.winnow.release.impact.LeadComparison;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A release in shadow, ready to be compared.
 *
 * @param champion number of the active release
 * @param digest the challenger's
 */
record Challenger(Shadow shadow, int champion, String digest, LeadComparison comparison, SkippedCounter skipped) {

    private static final int HUNDRED = 100;

    /**
     * Whether it takes a lead. A challenger always takes the same leads, another one others; a smaller share is a
     * subset.
     */
    boolean takes(String lead) {
        CRC32 checksum = new CRC32();
        checksum.update((digest + lead).getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % HUNDRED < shadow.share();
    }

    boolean isOf(Shadow other, int activeNumber) {
        return champion == activeNumber
                && shadow.number() == other.number()
                && shadow.share() == other.share()
                && shadow.startedAt().equals(other.startedAt());
    }
}
