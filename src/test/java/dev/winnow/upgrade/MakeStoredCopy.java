package dev.winnow.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.PackagedServer;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestEntry;
import dev.winnow.policy.TestLimit;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.storage.Postgresql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes a copy of what a packaged server stores, on H2 and on PostgreSQL. Not a test: {@code src/test/resources/stored}
 * says how it is run.
 */
@EnabledIfSystemProperty(named = MakeStoredCopy.JAR, matches = ".+")
class MakeStoredCopy {

    static final String JAR = "stored.jar";
    static final String NAME = "stored.name";

    private static final String READY = "/evaluate?dryRun=true";
    private static final String ANY_LEAD = "{\"policy\": \"roofing\", \"lead\": {\"id\": \"R-0\"}}";

    private static final List<String> OPTIONS = List.of(
            "-Xmx512m",
            "-Dwinnow.releases=governed",
            "-Dwinnow.releases.interval=100ms",
            "-Dwinnow.live-editing.interval=0",
            "-Dwinnow.retention.interval=off");

    private final Path jar = Path.of(System.getProperty(JAR, ""));
    private final Path copy = StoredCopies.FOLDER.resolve(System.getProperty(NAME, "unnamed"));

    @Test
    void onH2() throws IOException, InterruptedException {
        Path folder = folder(StoredCopies.H2);

        StoredAnswers answers = fill(folder, Map.of());

        Path kept = keep(folder, StoredCopies.H2, answers);
        StoredCopies.pack(folder.resolve("data").resolve(StoredCopies.H2_FILE), kept);
    }

    @Test
    void onPostgresql() throws IOException, InterruptedException {
        Path folder = folder(StoredCopies.POSTGRESQL);
        try (Postgresql database = new Postgresql()) {
            Map<String, String> settings = new HashMap<>(database.start());
            settings.put("quarkus.profile", "prod,postgresql");

            StoredAnswers answers = fill(folder, settings);

            Path kept = keep(folder, StoredCopies.POSTGRESQL, answers);
            StoredCopies.pack(dump(database, folder), kept);
        }
    }

    private StoredAnswers fill(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(OPTIONS);
        settings.forEach((key, value) -> options.add("-D" + key + "=" + value));
        try (PackagedServer server = new PackagedServer(jar, folder, options)) {
            Contents contents = new Contents(server.port());
            server.start(READY, ANY_LEAD);
            contents.fill(
                    Files.readString(folder.resolve("data/admin.password")).strip());
            server.stop();
            server.start(READY, ANY_LEAD);
            StoredAnswers answers = contents.finish();
            server.stop();
            return answers;
        }
    }

    /** A working directory with the policies: those that are shipped without their cases, as they take much space. */
    private static Path folder(String database) throws IOException {
        Path folder = Files.createTempDirectory("stored-" + database);
        for (String policy : ShippedPolicies.NAMES) {
            write(folder, ShippedPolicies.files(policy).without(List.of("cases.xlsx")));
        }
        write(folder, trial());
        return folder;
    }

    /** A policy with cases, of whose answers a dictionary is made, and with limits for releases. */
    private static PolicyFiles trial() {
        TestEntry lead = TestEntry.of(
                        List.of("Case", "As of", "company.industry", "company.employees", "Expected stage"))
                .with("As of", "2026-03-02");
        List<TestEntry> cases = List.of(
                lead.with("Case", "fintech").with("company.industry", "fintech").with("Expected stage", "LEAD"),
                lead.with("Case", "nothing known").with("Expected stage", "OPEN"));
        byte[] workbook = TestWorkbook.empty().list("Cases", cases).bytes();
        return TestPolicy.builder()
                .limit(TestLimit.of("LIM-LEAD", "change in %")
                        .stage("LEAD")
                        .atLeast(-1)
                        .atMost(1)
                        .description("No more leads than today."))
                .limit(TestLimit.of("LIM-REFUSED", "refused in %")
                        .atMost(0)
                        .description("Every lead can be evaluated."))
                .workbook("cases.xlsx", workbook)
                .files();
    }

    private static void write(Path folder, PolicyFiles files) throws IOException {
        write(folder.resolve("decision-tables").resolve(files.policy()), files.workbooks());
        if (!files.rules().isEmpty()) {
            write(folder.resolve("rules").resolve(files.policy()), files.rules());
        }
    }

    private static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private Path keep(Path folder, String database, StoredAnswers answers) throws IOException {
        Path kept = Files.createDirectories(copy.resolve(database));
        for (String file : StoredCopies.FILES) {
            Files.copy(folder.resolve("data").resolve(file), kept.resolve(file));
        }
        Path file = folder.resolve(StoredAnswers.FILE);
        answers.write(file);
        StoredCopies.pack(file, kept);
        return kept;
    }

    /** As plain SQL for JDBC, which knows no commands of psql. */
    private static Path dump(Postgresql database, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve(StoredCopies.DUMP);
        Process process = new ProcessBuilder(
                        "pg_dump",
                        "--inserts",
                        "--no-owner",
                        "--no-privileges",
                        "--host=localhost",
                        "--port=" + database.port(),
                        "--username=postgres",
                        "--file=" + file,
                        "postgres")
                .inheritIO()
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.writeString(file, Files.readString(file).replaceAll("(?m)^\\\\.*\\R", ""));
    }
}
