package dev.winnow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.storage.Storage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class FirstStartTest {

    @Inject
    Users users;

    @Inject
    ApiKeys keys;

    @ConfigProperty(name = "winnow.identity.admin-password")
    Path passwordFile = Path.of("");

    @ConfigProperty(name = "winnow.identity.integration-key")
    Path keyFile = Path.of("");

    @Inject
    StoredUsers storedUsers;

    @Inject
    StoredSignOuts signOuts;

    @Inject
    StoredApiKeys storedKeys;

    @Inject
    Event<KeyUse> uses;

    @Inject
    Storage storage;

    @Inject
    Passwords passwords;

    @Inject
    Commits commits;

    /** As if another server created them between the check and the attempt. */
    @Test
    void slowerServerDeletesItsUnusedSecret(@TempDir Path folder) {
        Users lateUsers = new Users(storedUsers, signOuts, Clock.systemUTC(), passwords, commits) {
            @Override
            boolean isEmpty() {
                return true;
            }
        };
        ApiKeys lateKeys = new ApiKeys(storedKeys, Clock.systemUTC(), uses, storage, commits) {
            @Override
            boolean isEmpty() {
                return true;
            }
        };
        Path password = folder.resolve("admin.password");
        Path key = folder.resolve("integration.key");

        QuarkusTransaction.requiringNew().call(() -> {
            new FirstStart(lateUsers, lateKeys, passwords, password, key).onStart(new StartupEvent());
            return true;
        });

        assertThat(folder).isEmptyDirectory();
        assertThat(users.all()).extracting(User::name).contains("admin");
    }

    @Test
    void secretsOfTheFirstStartAreReadableOnlyByTheOwner() throws IOException {
        assertThat(users.signIn("admin", Files.readString(passwordFile).strip().toCharArray()))
                .hasValueSatisfying(caller ->
                        assertThat(caller.access().roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.AUDITOR));
        assertThat(keys.find(Files.readString(keyFile).strip())).hasValueSatisfying(caller -> {
            assertThat(caller.shown()).isEqualTo("key:integration");
            assertThat(caller.access()).isEqualTo(Access.to(Role.INTEGRATION));
        });
        for (Path file : new Path[] {passwordFile, keyFile}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }
}
