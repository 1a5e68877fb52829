package dev.winnow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Instant START = Instant.parse("2026-11-30T08:00:00.123Z");
    private static final Instant NOW = Instant.parse("2026-11-30T09:30:00Z");

    private final SessionLifetime lifetime =
            new SessionLifetime(Duration.ofMinutes(30), Duration.ofHours(12), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void cookiesSayWhoseSessionItIsAndWhenItBeganAndWasUsed() {
        Session session = new Session("dana", 12, START, NOW);

        assertThat(session.text()).isEqualTo("12 1796025600123 1796031000000 dana");
        assertThat(Session.read(session.text(), START)).isEqualTo(session);
    }

    /** So that nobody is signed out by an upgrade. */
    @Test
    void sessionsOfEarlierVersionsBeginNow() {
        assertThat(Session.read("12 dana", NOW)).isEqualTo(new Session("dana", 12, NOW, NOW));
        assertThat(Session.read("12", NOW)).isEqualTo(new Session("12", 0, NOW, NOW));
    }

    @Test
    void sessionsEndWhenIdleOrOldWhateverIsFirst() {
        Session used = new Session("dana", 0, NOW.minus(Duration.ofMinutes(90)), NOW.minusSeconds(600));
        Session old = new Session("dana", 0, NOW.minus(Duration.ofMinutes(719)), NOW.minusSeconds(30));

        assertThat(lifetime.idleEnd(used)).isEqualTo(NOW.plusSeconds(1200));
        assertThat(lifetime.end(used)).isEqualTo(NOW.plus(Duration.ofMinutes(630)));
        assertThat(lifetime.idleEnd(old)).isEqualTo(NOW.plusSeconds(60));
        assertThat(lifetime.isOver(old)).isFalse();
        assertThat(lifetime.isOver(new Session("dana", 0, NOW.minus(Duration.ofHours(12)), NOW)))
                .isTrue();
        assertThat(lifetime.isIdle(new Session("dana", 0, START, NOW.minusSeconds(1800))))
                .isTrue();
    }

    @Test
    void requestsProlongSessionsWhoseCookieIsAMinuteOld() {
        assertThat(lifetime.nextIdleEnd(new Session("dana", 0, START, NOW.minusSeconds(61))))
                .isEqualTo(NOW.plusSeconds(1800));
        assertThat(lifetime.nextIdleEnd(new Session("dana", 0, START, NOW.minusSeconds(59))))
                .isEqualTo(NOW.plusSeconds(1741));
    }

    /** Otherwise they would end although they are used. */
    @Test
    void shortSessionsAreProlongedEarlier() {
        SessionLifetime minute =
                new SessionLifetime(Duration.ofMinutes(1), Duration.ofHours(12), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(minute.renewal()).isEqualTo(Duration.ofSeconds(6));
        assertThat(lifetime.renewal()).isEqualTo(Duration.ofMinutes(1));
    }
}
