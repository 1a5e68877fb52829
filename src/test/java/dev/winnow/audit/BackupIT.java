package dev.winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.TestPolicy;
import dev.winnow.storage.Postgresql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backs up the packaged server while it decides, and starts it from what was restored and from older databases. */
class BackupIT {

    private static final int CLIENTS = 8;
    private static final Path WINNOW = Path.of("target/quarkus-app/quarkus-run.jar");

    @TempDir
    Path folder;

    private Path live;
    private Path database;

    /** The end of a process. */
    private record Ended(int exitCode, String output) {}

    @BeforeEach
    void nameFiles() {
        live = folder.resolve("live");
        database = live.resolve("data/winnow.mv.db");
    }

    @Test
    void whatWasAcknowledgedBeforeTheBackupIsRestored() throws Exception {
        Path zip = folder.resolve("backup.zip");
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");
        Path erasures = folder.resolve("erasures");
        Set<String> before;
        String erased;
        try (PackagedServer server = PackagedServer.small(live, Map.of())) {
            server.start();
            erased = decide(server, "L-erased");
            Load load = new Load(server);
            load.start(CLIENTS);
            Thread.sleep(3_000);
            before = new HashSet<>(load.acknowledged());

            Ended backup =
                    winnow(live, "backup", zip.toString(), "--with-keys", "--passphrase-file", passphrase.toString());

            assertThat(backup.exitCode()).as(backup.output()).isZero();
            assertThat(backup.output()).contains("from the running server");
            System.out.printf(
                    "%d decisions before the backup, %d when it ended, %,d bytes%n",
                    before.size(), load.acknowledged().size(), Files.size(zip));
            assertThat(before).isNotEmpty().hasSizeLessThan(load.acknowledged().size());
            load.stop();
            assertThat(load.answers(500) + load.answers(503)).isZero();
            assertThat(server.delete("/leads/L-erased/personal-data").statusCode())
                    .isEqualTo(200);
            server.stop();
            Files.copy(live.resolve("data/erasures"), erasures);
        }
        Path other = Files.createDirectory(folder.resolve("other"));

        Ended restore = winnow(
                other,
                "restore",
                zip.toString(),
                "--erasures",
                erasures.toString(),
                "--passphrase-file",
                passphrase.toString());

        assertThat(restore.exitCode()).as(restore.output()).isZero();
        assertThat(restore.output()).contains("decisions ").contains("start the server");
        for (String credential : List.of("admin.password", "integration.key")) {
            Files.copy(
                    live.resolve("data").resolve(credential),
                    other.resolve("data").resolve(credential));
        }
        try (PackagedServer server = PackagedServer.small(other, Map.of())) {
            server.start();

            assertThat(server.logged()).containsAll(before);
            assertIntact(server);
            assertThat(server.get("/decisions/" + erased).statusCode()).isEqualTo(410);
            assertThat(server.get("/decisions/" + before.iterator().next()).statusCode())
                    .isEqualTo(200);
            decide(server, "L-new");
        }
    }

    @Test
    void anOlderDatabaseIsRefusedUntilTheLossIsAccepted() throws Exception {
        Path older = folder.resolve("older");
        try (PackagedServer server = PackagedServer.small(live, Map.of())) {
            server.start();
            decide(server, "L-1");
            server.stop();
            Files.copy(database, older);
            server.start();
            decide(server, "L-2");
            decide(server, "L-3");
            assertThat(winnow(live, "accept-loss").output()).contains("A server runs on data");
            server.stop();
            Files.copy(older, database, StandardCopyOption.REPLACE_EXISTING);

            Ended start = winnow(live);

            assertThat(start.exitCode()).as(start.output()).isEqualTo(1);
            assertThat(start.output()).contains("lacks records that were acknowledged", "restore", "accept-loss");
            assertThat(Files.mismatch(older, database)).isEqualTo(-1);

            Ended accepted = winnow(live, "accept-loss");

            assertThat(accepted.exitCode()).as(accepted.output()).isZero();
            server.start();
            JsonNode events = TestPolicy.json(server.get("/audit/events").body());
            assertThat(events.findValuesAsText("kind")).contains("loss-accepted");
            assertThat(events.toString()).contains("records 1 to 2 are missing");
            decide(server, "L-4");
        }
    }

    @Test
    void headsWithoutADatabaseAreRefused() throws Exception {
        try (PackagedServer server = PackagedServer.small(live, Map.of())) {
            server.start();
            decide(server, "L-1");
            assertThat(live.resolve("data/control.sock")).exists();
            server.stop();
        }
        assertThat(live.resolve("data/control.sock")).doesNotExist();
        Files.delete(database);

        Ended start = winnow(live);

        assertThat(start.exitCode()).as(start.output()).isEqualTo(1);
        assertThat(start.output()).contains("lacks records that were acknowledged");
        assertThat(database).doesNotExist();
    }

    @Test
    void aKilledServerIsBackedUpFromItsFiles() throws Exception {
        Path zip = folder.resolve("backup.zip");
        String id;
        try (PackagedServer server = PackagedServer.small(live, Map.of())) {
            server.start();
            id = decide(server, "L-1");
            server.kill();
            assertThat(live.resolve("data/control.sock")).exists();

            Ended backup = winnow(live, "backup", zip.toString());

            assertThat(backup.exitCode()).as(backup.output()).isZero();
            assertThat(backup.output()).contains("no server was running");
            server.start();
            assertThat(server.logged()).contains(id);
            Ended again = winnow(live, "backup", folder.resolve("again.zip").toString());
            assertThat(again.output()).contains("from the running server");
        }
    }

    @Test
    void aServerOnPostgresqlSaysHowToDump() throws Exception {
        Path zip = folder.resolve("backup.zip");
        try (Postgresql postgresql = new Postgresql();
                PackagedServer server = PackagedServer.small(live, postgresql.start())) {
            server.start();
            decide(server, "L-1");

            Ended backup = winnow(live, "backup", zip.toString());

            assertThat(backup.exitCode()).as(backup.output()).isZero();
            assertThat(backup.output())
                    .contains("pg_dump --format=custom --file=" + zip
                            + ".dump --dbname=postgresql://postgres@localhost:" + postgresql.port() + "/postgres");
        }
    }

    private static String decide(PackagedServer server, String lead) throws IOException, InterruptedException {
        String body = "{\"policy\": \"roofing\", \"lead\": {\"id\": \"%s\"}}".formatted(lead);
        return TestPolicy.json(server.post("/evaluate", body).body())
                .get("decisionId")
                .textValue();
    }

    private static void assertIntact(PackagedServer server) throws IOException, InterruptedException {
        JsonNode verification =
                TestPolicy.json(server.get("/audit/verification").body());
        assertThat(verification.get("intact").booleanValue())
                .as("%s", verification)
                .isTrue();
    }

    /** Without arguments, the server: on any free port, until it ends by itself. */
    private static Ended winnow(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "java",
                "-Xmx256m",
                "-Dquarkus.http.port=0",
                "-jar",
                WINNOW.toAbsolutePath().toString()));
        words.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
