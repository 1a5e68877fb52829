package dev.winnow.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Creates the first user and the first key at the first start, so that nothing has to be set up before. Secrets come from
 * their files where those exist.
 */
@ApplicationScoped
class FirstStart {

    private static final String ADMIN = "admin";
    private static final String INTEGRATION = "integration";

    private final Users users;
    private final ApiKeys keys;
    private final Passwords passwords;
    private final Path passwordFile;
    private final Path keyFile;

    @Inject
    FirstStart(Users users, ApiKeys keys, Passwords passwords, IdentitySettings settings) {
        this(users, keys, passwords, settings.adminPassword(), settings.integrationKey());
    }

    FirstStart(Users users, ApiKeys keys, Passwords passwords, Path passwordFile, Path keyFile) {
        this.users = users;
        this.keys = keys;
        this.passwords = passwords;
        this.passwordFile = passwordFile;
        this.keyFile = keyFile;
    }

    void onStart(@Observes StartupEvent event) throws IOException {
        if (users.isEmpty()) {
            create(
                    passwordFile,
                    () -> Password.random().text(),
                    this::addAdmin,
                    users::isEmpty,
                    "Sign in as " + ADMIN + " with the password %s, stored in %s");
        }
        if (keys.isEmpty()) {
            create(
                    keyFile,
                    KeyText::random,
                    text -> keys.issue(INTEGRATION, Access.to(Role.INTEGRATION), null, text)
                            .isPresent(),
                    keys::isEmpty,
                    "Programs send X-API-Key: %s, stored in %s");
        }
    }

    private boolean addAdmin(String text) {
        Password password = Password.of(text)
                .orElseThrow(
                        () -> new IllegalStateException("%s: expected %s".formatted(passwordFile, Password.EXPECTED)));
        return users.add(ADMIN, passwords.hash(password), Access.to(Role.ADMIN, Role.AUDITOR))
                .isPresent();
    }

    /**
     * If two servers start at once, one of them adds the entry and the other deletes the file it wrote.
     *
     * @param add adds the entry with this secret; false where another server was faster
     * @param isNeeded whether there is no entry yet
     */
    private static void create(
            Path file, Supplier<String> secret, Predicate<String> add, BooleanSupplier isNeeded, String sentence)
            throws IOException {
        boolean wasThere = Files.exists(file);
        String text = SecretFile.provide(file, secret);
        boolean isAdded = false;
        try {
            isAdded = add.test(text);
        } catch (RuntimeException e) {
            if (isNeeded.getAsBoolean()) {
                throw e;
            }
        } finally {
            if (!isAdded && !wasThere) {
                Files.deleteIfExists(file);
            }
        }
        if (isAdded) {
            print(sentence, text, file);
        }
    }

    /** On the terminal, not in the log, which is stored and forwarded. */
    private static void print(String sentence, Object... values) {
        System.out.println(sentence.formatted(values));
    }
}
