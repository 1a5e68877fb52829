package dev.winnow.identity;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user with a password.
 *
 * @param name identifies the user, in the log as well
 * @param displayName what people call the user; the name if nothing else was set
 * @param disabledAt null unless disabled
 * @param sessionsEnded how often the user's sessions were ended: those that began before don't count any more
 */
public record User(
        String name,
        String displayName,
        Access access,
        Instant createdAt,
        @Nullable Instant disabledAt,
        long sessionsEnded) {

    public static final String EXPECTED_NAME = "a name of up to 100 letters, digits and . _ @ + -";

    public static final String EXPECTED_DISPLAY_NAME = "a name of up to 100 characters on one line";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");

    /** Two scripts need the two joiners, which are invisible elsewhere. */
    private static final Pattern DISPLAY_NAME =
            Pattern.compile("(?=.*[\\p{L}\\p{N}])(?! )(?:[^\\p{C}\\p{Zl}\\p{Zp}]|[\\u200c\\u200d]){1,100}(?<! )");

    /** Whether a user, or a key, may be called this. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether people may call a user this. */
    public static boolean isDisplayName(String text) {
        return DISPLAY_NAME.matcher(text).matches();
    }

    public Caller caller() {
        return new Caller(Caller.Kind.USER, name, access);
    }
}
