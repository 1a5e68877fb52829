package dev.winnow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long sessions last. */
@ApplicationScoped
public class SessionLifetime {

    private static final Duration LONGEST_RENEWAL = Duration.ofMinutes(1);
    private static final int RENEWALS = 10;

    private final Duration idle;
    private final Duration most;
    private final Clock clock;

    @Inject
    SessionLifetime(IdentitySettings settings, Clock clock) {
        this(settings.sessionTimeout(), settings.sessionLifetime(), clock);
    }

    SessionLifetime(Duration idle, Duration most, Clock clock) {
        this.idle = idle;
        this.most = most;
        this.clock = clock;
    }

    /** How long an idle session lasts. */
    public Duration idle() {
        return idle;
    }

    /** How old a cookie must be for a request to renew it. */
    public Duration renewal() {
        Duration part = idle.dividedBy(RENEWALS);
        return part.compareTo(LONGEST_RENEWAL) < 0 ? part : LONGEST_RENEWAL;
    }

    /** When a session ends, however much it is used. */
    public Instant end(Session session) {
        return session.startedAt().plus(most);
    }

    /** When a session ends if this request doesn't prolong it. */
    public Instant idleEnd(Session session) {
        return earlier(session.usedAt().plus(idle), end(session));
    }

    /** When a session ends if it isn't used again after this request. */
    public Instant nextIdleEnd(Session session) {
        Instant now = clock.instant();
        boolean isRenewed = session.usedAt().plus(renewal()).isBefore(now);
        return isRenewed ? idleEnd(session.used(now)) : idleEnd(session);
    }

    boolean isOver(Session session) {
        return !clock.instant().isBefore(end(session));
    }

    boolean isIdle(Session session) {
        return !clock.instant().isBefore(idleEnd(session));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
