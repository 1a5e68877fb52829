package dev.winnow.console.release;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times in the server's zone and in UTC. */
record Moments(ZoneId zone) {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);

    static Moments ofServer() {
        return new Moments(ZoneId.systemDefault());
    }

    /** {@code Tue 1 Dec 2026, 09:00 Europe/Berlin (1 Dec, 08:00 UTC)}, or only in UTC if that is the server's zone. */
    String both(Instant time) {
        String utc = " UTC";
        return isUtc(time)
                ? FULL.format(time.atOffset(ZoneOffset.UTC)) + utc
                : FULL.format(time.atZone(zone)) + " " + zone.getId() + " (" + DAY.format(time.atOffset(ZoneOffset.UTC))
                        + utc + ")";
    }

    /** As a browser enters it, without a zone: it is the server's. Null for anything else. */
    @Nullable
    Instant read(String entered) {
        try {
            return LocalDateTime.parse(entered).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private boolean isUtc(Instant time) {
        return zone.getId().equals("UTC")
                || zone.normalized() instanceof ZoneOffset
                        && zone.getRules().getOffset(time).getTotalSeconds() == 0;
    }
}
