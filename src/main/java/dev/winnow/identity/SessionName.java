package dev.winnow.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a session cookie says: whose session it is, and after how many ends of that user's sessions it began.
 *
 * @param ended see {@link User#sessionsEnded}
 */
record SessionName(String user, long ended) {

    /** Names of users contain no spaces. */
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,18}) (.+)");

    static SessionName of(User user) {
        return new SessionName(user.name(), user.sessionsEnded());
    }

    /** Cookies of earlier versions contain the user's name only: from before any end. */
    static SessionName of(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches()
                ? new SessionName(numbered.group(2), Long.parseLong(numbered.group(1)))
                : new SessionName(text, 0);
    }

    String text() {
        return ended == 0 ? user : ended + " " + user;
    }
}
