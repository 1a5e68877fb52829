package dev.winnow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The encryption key of session cookies. Created at the first start, so that sessions survive restarts. */
@ApplicationScoped
public class SessionKey {

    private final Path file;

    SessionKey(@ConfigProperty(name = "winnow.identity.session-key") Path file) {
        this.file = file;
    }

    public String text() {
        try {
            return SecretFile.provide(file, KeyText::random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
