package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.PackagedServer;
import dev.winnow.storage.Postgresql;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails ends with exit code 1 and one sentence. */
class StartFailureIT {

    private static final String PASSWORD = "quarkus.datasource.postgresql.password";
    private static final String URL = "quarkus.datasource.postgresql.jdbc.url";

    @TempDir
    Path folder;

    @Test
    void anUnreachableDatabase() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:" + free.getLocalPort() + "/winnow";
            free.close();

            assertFails(
                    Map.of("quarkus.profile", "postgresql", URL, url, PASSWORD, "secret"),
                    "Winnow doesn't start: PostgreSQL at " + url + " can't be reached (Connection to ");
        }
    }

    @Test
    void aDatabaseThatGivesNoConnection() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/winnow";

            assertFails(
                    Map.of(
                            "quarkus.profile",
                            "postgresql",
                            URL,
                            url,
                            PASSWORD,
                            "secret",
                            "quarkus.datasource.postgresql.jdbc.acquisition-timeout",
                            "1s"),
                    "Winnow doesn't start: PostgreSQL at " + url + " gave no connection within 1s; ");
        }
    }

    @Test
    void aDatabaseThatIsSlowAtFirstIsWaitedFor() throws Exception {
        try (Postgresql postgresql = new Postgresql();
                LateProxy late = new LateProxy()) {
            Map<String, String> settings = new HashMap<>(postgresql.start());
            late.start(postgresql.port(), Duration.ofSeconds(7));
            settings.put(URL, "jdbc:postgresql://127.0.0.1:" + late.port() + "/postgres");

            try (PackagedServer server = PackagedServer.small(folder, settings)) {
                assertThat(server.start()).isGreaterThan(Duration.ofSeconds(7));
            }
        }
    }

    @Test
    void aWrongPassword() throws Exception {
        try (PackagedServer first = PackagedServer.small(folder, Map.of())) {
            first.start();
            first.stop();
        }
        Files.delete(folder.resolve("server.log"));

        assertFails(Map.of("quarkus.datasource.h2.password", "wrong"), "Winnow doesn't start: The database ");
    }

    @Test
    void aMissingDatabase() throws Exception {
        try (Postgresql postgresql = new Postgresql()) {
            Map<String, String> settings = new HashMap<>(postgresql.start());
            String url = "jdbc:postgresql://127.0.0.1:" + postgresql.port() + "/nowhere";
            settings.put(URL, url);

            assertFails(
                    settings,
                    "Winnow doesn't start: PostgreSQL at " + url
                            + " doesn't have this database (FATAL: database \"nowhere\" does not exist); ");
        }
    }

    @Test
    void aSettingOfTheWrongType() throws Exception {
        assertFails(
                Map.of("winnow.limits.requests-at-once", "many"),
                "Winnow doesn't start: winnow.limits.requests-at-once: expected a whole number, 0 or more, found \"many\".");
    }

    @Test
    void aSettingOfQuarkusOfTheWrongType() throws Exception {
        assertFails(
                Map.of("quarkus.shutdown.timeout", "soon"),
                "Winnow doesn't start: quarkus.shutdown.timeout: expected ");
    }

    @Test
    void aSecondServerOnTheSameFolder() throws Exception {
        try (PackagedServer first = PackagedServer.small(folder, Map.of())) {
            first.start();
            Files.delete(folder.resolve("server.log"));

            assertFails(Map.of(), "Winnow doesn't start: Another program, such as a second Winnow, has the database ");
        }
    }

    private void assertFails(Map<String, String> settings, String sentence) throws Exception {
        try (PackagedServer server = PackagedServer.small(folder, settings)) {
            server.launch();
            server.process().onExit().join();

            assertThat(Files.readAllLines(folder.resolve("server.log")))
                    .singleElement()
                    .asString()
                    .startsWith(sentence);
            assertThat(server.exitCode()).isEqualTo(1);
        }
    }
}
