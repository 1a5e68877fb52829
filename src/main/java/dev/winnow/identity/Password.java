package dev.winnow.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A valid password: long enough, and no longer than bcrypt's limit. Never logged or returned. */
public final class Password {

    public static final int FEWEST_CHARACTERS = 12;
    public static final int MOST_BYTES = 72;

    public static final String EXPECTED =
            "a password of at least %s characters and at most %s bytes".formatted(FEWEST_CHARACTERS, MOST_BYTES);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 18;

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    public static Optional<Password> of(String text) {
        boolean isUsable = text.codePointCount(0, text.length()) >= FEWEST_CHARACTERS
                && text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        return isUsable ? Optional.of(new Password(text)) : Optional.empty();
    }

    public static Password random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String text() {
        return text;
    }
}
