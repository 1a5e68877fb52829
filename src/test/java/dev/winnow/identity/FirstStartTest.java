package dev.winnow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

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

    @Test
    void thereIsAnAdminAndAKeyWhoseSecretsOnlyTheOwnerCanRead() throws IOException {
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
