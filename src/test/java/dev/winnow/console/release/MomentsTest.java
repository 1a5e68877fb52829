package dev.winnow.console.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Moments BERLIN = new Moments(ZoneId.of("Europe/Berlin"));
    private static final Moments UTC = new Moments(ZoneId.of("UTC"));

    @Test
    void timesAreShownInBothZones() {
        Instant time = Instant.parse("2026-12-31T23:30:00Z");

        assertThat(BERLIN.both(time)).isEqualTo("Fri 1 Jan 2027, 00:30 Europe/Berlin (31 Dec, 23:30 UTC)");
        assertThat(UTC.both(time)).isEqualTo("Thu 31 Dec 2026, 23:30 UTC");
    }

    @Test
    void enteredTimesAreThoseOfTheServer() {
        assertThat(BERLIN.read("2027-01-01T00:30")).isEqualTo("2026-12-31T23:30:00Z");
        assertThat(UTC.read("2027-07-01T00:30")).isEqualTo("2027-07-01T00:30:00Z");
        assertThat(UTC.read("tomorrow")).isNull();
        assertThat(UTC.read("")).isNull();
    }
}
