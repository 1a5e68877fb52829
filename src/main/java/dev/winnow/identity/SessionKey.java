package dev.winnow.identity;

import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The encryption key of session cookies. Created at the first start, so that sessions survive restarts. */
@ApplicationScoped
public class SessionKey {

    /** Quarkus accepts no shorter ones. */
    private static final int MIN_LENGTH = 17;

    private static final int FAILURE = 1;

    private final Path file;

    @Inject
    SessionKey(IdentitySettings settings) {
        this(settings.sessionKey());
    }

    SessionKey(Path file) {
        this.file = file;
    }

    public String text() {
        try {
            String key = SecretFile.provide(file, KeyText::random);
            if (key.length() < MIN_LENGTH) {
                throw new IllegalStateException(
                        "Can't use winnow.identity.session-key",
                        new PreventFurtherStepsException(
                                "winnow.identity.session-key: expected a key of at least %s characters in %s, found a "
                                                .formatted(MIN_LENGTH, file)
                                        + "shorter one; without the file, the next start makes a key",
                                FAILURE));
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
