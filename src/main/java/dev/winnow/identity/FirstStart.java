package dev.winnow.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the first user and the first key, where there are none yet: nobody gets in without, and nothing has to be set up
 * before. What stands in their files already is taken as it is.
 */
@ApplicationScoped
class FirstStart {

    private static final String ADMIN = "admin";
    private static final String INTEGRATION = "integration";

    private final Users users;
    private final ApiKeys keys;
    private final Path passwordFile;
    private final Path keyFile;

    FirstStart(
            Users users,
            ApiKeys keys,
            @ConfigProperty(name = "winnow.identity.admin-password") Path passwordFile,
            @ConfigProperty(name = "winnow.identity.integration-key") Path keyFile) {
        this.users = users;
        this.keys = keys;
        this.passwordFile = passwordFile;
        this.keyFile = keyFile;
    }

    @Transactional
    void onStart(@Observes StartupEvent event) throws IOException {
        if (users.isEmpty()) {
            String text =
                    SecretFile.provide(passwordFile, () -> Password.random().text());
            Password password = Password.of(text)
                    .orElseThrow(() -> new IllegalStateException(
                            "%s: expected a password of at least %d characters and at most %d bytes"
                                    .formatted(passwordFile, Password.FEWEST_CHARACTERS, Password.MOST_BYTES)));
            users.add(ADMIN, password, Access.to(Role.ADMIN, Role.AUDITOR));
            tell("Sign in as %s with the password %s, kept in %s", ADMIN, text, passwordFile);
        }
        if (keys.isEmpty()) {
            String text = SecretFile.provide(keyFile, KeyText::random);
            keys.issue(INTEGRATION, Access.to(Role.INTEGRATION), null, text);
            tell("Programs send X-API-Key: %2$s, kept in %3$s", INTEGRATION, text, keyFile);
        }
    }

    /** On the terminal, once; logs are kept and sent around. */
    private static void tell(String sentence, Object... values) {
        System.out.println(sentence.formatted(values));
    }
}
