package dev.winnow.identity;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a session cookie says.
 *
 * @param user whose session it is
 * @param ended after how many ends of that user's sessions it began, see {@link User#sessionsEnded}
 * @param startedAt when the user signed in, to the millisecond
 * @param usedAt when the cookie was made, to the millisecond; uses within {@link SessionLifetime#renewal} don't count
 */
public record Session(String user, long ended, Instant startedAt, Instant usedAt) implements Credential {

    /** Names of users contain no spaces. */
    private static final Pattern TEXT = Pattern.compile("(?:(\\d{1,18}) (?:(\\d{1,15}) (\\d{1,15}) )?)?(\\S+)");

    static Session begin(User user, Instant now) {
        return new Session(user.name(), user.sessionsEnded(), now, now);
    }

    /** Cookies of earlier versions don't say when the session began; then it begins now. */
    static Session read(String text, Instant now) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? new Session(
                        parts.group(4),
                        parts.group(1) == null ? 0 : Long.parseLong(parts.group(1)),
                        time(parts.group(2), now),
                        time(parts.group(3), now))
                : new Session(text, 0, now, now);
    }

    private static Instant time(@Nullable String millis, Instant otherwise) {
        return millis == null ? otherwise : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    /** As cookies say it. */
    public String text() {
        return "%s %s %s %s".formatted(ended, startedAt.toEpochMilli(), usedAt.toEpochMilli(), user);
    }

    Session used(Instant now) {
        return new Session(user, ended, startedAt, now);
    }

    /** Whether it is a session of this user that wasn't ended. */
    boolean isOf(User other) {
        return user.equals(other.name()) && ended == other.sessionsEnded();
    }

    /** The same session after the user's others were ended. */
    public Session kept(User changed) {
        return new Session(user, changed.sessionsEnded(), startedAt, usedAt);
    }

    @Override
    public <T extends @Nullable Object> T match(Functions<T> functions) {
        return functions.session().apply(this);
    }
}
