package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backs up and restores data folders that no server uses. */
class BackupCommandTest {

    private static final String ERASED = "6f1c2d3e-0000-4000-8000-00000000000";
    private static final String CHAIN = "11111111-2222-3333-4444-555555555555";

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path data;
    private Path zip;
    private Path passphrase;

    @BeforeEach
    void fillDataFolder() throws IOException, SQLException {
        data = Files.createDirectory(root.resolve("data"));
        zip = root.resolve("backup.zip");
        passphrase = Files.writeString(root.resolve("passphrase"), "correct horse battery\n");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + data.resolve("winnow"), "winnow", "winnow");
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"decision", "access_event"}) {
                statement.execute("create table " + table + " (chain uuid, position bigint, hash varbinary(32))");
            }
            statement.execute("insert into decision values ('" + CHAIN + "', 1, X'" + "ab".repeat(32) + "')");
        }
        Files.writeString(data.resolve("checkpoints.ndjson"), "{}\n");
        Files.writeString(data.resolve("heads"), "");
        Files.writeString(data.resolve("erasures"), ERASED + "1\n");
        Files.writeString(data.resolve("personal-data.key"), "key one\n");
        Files.writeString(data.resolve("audit.key"), "key two\n");
    }

    @Test
    void aBackupWithKeysRestoresEveryFile() throws IOException {
        assertThat(backup("--with-keys", "--passphrase-file", passphrase.toString()))
                .as(err.toString())
                .isZero();
        assertThat(restore("--passphrase-file", passphrase.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("1 decisions and 0 events", "session.key")
                .doesNotContain("doesn't start");
        for (String name : new String[] {
            "winnow.mv.db", "checkpoints.ndjson", "heads", "erasures", "personal-data.key", "audit.key"
        }) {
            assertThat(restored().resolve(name)).as(name).hasSameBinaryContentAs(data.resolve(name));
            assertThat(permissions(restored().resolve(name))).as(name).isEqualTo("rw-------");
        }
        assertThat(restored().resolve("keys.enc")).doesNotExist();
        assertNothingElse();
    }

    @Test
    void theManifestSaysWhatIsInTheBackup() throws IOException {
        backup();

        try (FileSystem archive = FileSystems.newFileSystem(zip)) {
            var manifest = TestPolicy.json(Files.readString(archive.getPath("manifest.json")));
            assertThat(manifest.get("format").intValue()).isEqualTo(1);
            assertThat(manifest.at("/database/kind").textValue()).isEqualTo("h2");
            assertThat(manifest.findValuesAsText("name"))
                    .containsExactly("heads", "checkpoints.ndjson", "winnow.mv.db", "erasures");
            assertThat(manifest.at("/entries/2/size").longValue()).isEqualTo(Files.size(data.resolve("winnow.mv.db")));
        }
        assertThat(permissions(zip)).isEqualTo("rw-------");
        assertThat(out.toString()).contains("The keys aren't in it");
        assertNothingElse();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(zip, "other");

        assertThat(backup()).isEqualTo(1);

        assertThat(zip).hasContent("other");
        assertThat(err.toString()).isEqualTo(zip + ": already exists\n");
    }

    @Test
    void aDatabaseInUseIsNotCopied() throws IOException {
        try (FileChannel other = FileChannel.open(data.resolve("winnow.mv.db"), StandardOpenOption.WRITE)) {
            other.lock();

            assertThat(backup()).isEqualTo(1);
            assertThat(err.toString()).contains("Another process uses").hasLineCount(1);
        }
        assertThat(zip).doesNotExist();
        assertNothingElse();
    }

    @Test
    void aFolderWithoutADatabaseIsNotBackedUp() throws IOException {
        Files.delete(data.resolve("winnow.mv.db"));

        assertThat(backup()).isEqualTo(1);
        assertThat(err.toString()).contains("There is no database").hasLineCount(1);
    }

    @Test
    void aShortPassphraseIsRefused() throws IOException {
        Files.writeString(passphrase, "short\n");

        assertThat(backup("--with-keys", "--passphrase-file", passphrase.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("at least 12 characters").hasLineCount(1);
        assertThat(zip).doesNotExist();
    }

    @Test
    void aWrongPassphraseRestoresNothing() throws IOException {
        backup("--with-keys", "--passphrase-file", passphrase.toString());
        Files.writeString(passphrase, "another passphrase\n");

        assertThat(restore("--passphrase-file", passphrase.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("The passphrase isn't the one").hasLineCount(1);
        assertThat(restored()).doesNotExist();
        assertNothingElse();
    }

    @Test
    void missingKeysAreNamed() throws IOException {
        backup();

        assertThat(restore()).isZero();
        assertThat(out.toString()).contains("put into " + restored() + ": personal-data.key, audit.key, session.key");
    }

    @Test
    void aFolderWithFilesIsNotRestoredInto() throws IOException {
        backup();
        Path file = Files.createDirectory(restored()).resolve("file");
        Files.writeString(file, "mine");

        assertThat(restore()).isEqualTo(1);
        assertThat(err.toString()).contains("found files in it").hasLineCount(1);
        assertThat(restored()).isDirectoryNotContaining(found -> !found.equals(file));
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        backup();
        Files.createDirectory(restored());

        assertThat(restore()).isZero();
        assertThat(restored().resolve("winnow.mv.db")).hasSameBinaryContentAs(data.resolve("winnow.mv.db"));
        try (Stream<Path> files = Files.list(restored())) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void aDamagedBackupRestoresNothing() throws IOException {
        backup();
        try (FileSystem archive = FileSystems.newFileSystem(zip)) {
            Files.writeString(archive.getPath("heads"), "other");
        }

        assertThat(restore()).isEqualTo(1);
        assertThat(err.toString())
                .contains("its heads isn't what the manifest says")
                .hasLineCount(1);
        assertThat(restored()).doesNotExist();
        assertNothingElse();
    }

    @Test
    void aFlippedBitRestoresNothing() throws IOException {
        backup();
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 3] ^= 1;
        Files.write(zip, bytes);

        assertThat(restore()).isEqualTo(1);
        assertThat(err.toString()).contains("damaged").hasLineCount(1);
        assertThat(restored()).doesNotExist();
    }

    @Test
    void aFileOutsideTheFolderIsNotRestored() throws IOException {
        try (FileSystem archive =
                FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
            Files.writeString(archive.getPath("manifest.json"), """
                    {"format": 1, "takenAt": "2026-03-02T09:00:00Z", "build": "1", "database": {"kind": "h2"},
                     "entries": [{"name": "../evil", "size": 0, "sha256": ""}]}
                    """);
        }

        assertThat(restore()).isEqualTo(1);
        assertThat(err.toString())
                .contains("Expected only the files of a data folder")
                .hasLineCount(1);
    }

    @Test
    void somethingElseIsNotRestored() throws IOException {
        Files.writeString(zip, "no zip file");

        assertThat(restore()).isEqualTo(1);
        assertThat(err.toString()).contains("Expected a backup").hasLineCount(1);
    }

    @Test
    void erasuresKeptElsewhereAreAdded() throws IOException {
        backup();
        Path list = Files.writeString(root.resolve("list"), ERASED + "2\n" + ERASED + "1\n" + ERASED + "3\n6f1c2d");

        assertThat(restore("--erasures", list.toString())).isZero();
        assertThat(restored().resolve("erasures")).hasContent(ERASED + "1\n" + ERASED + "2\n" + ERASED + "3\n");
    }

    @Test
    void aListOfSomethingElseIsRefused() throws IOException {
        backup();
        Path list = Files.writeString(root.resolve("list"), ERASED + "2\nL-1001\n");

        assertThat(restore("--erasures", list.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Expected an id on line 2").hasLineCount(1);
        assertThat(restored()).doesNotExist();
    }

    @Test
    void nothingToAcceptExitsWith1() {
        assertThat(run("accept-loss", "--data", data.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("Nothing to accept").hasLineCount(1);
    }

    @Test
    void aMissingFileOrFolderIsOneSentence() {
        assertThat(restore()).isEqualTo(1);
        assertThat(run("backup", root.resolve("no/backup.zip").toString())).isEqualTo(1);
        assertThat(run("accept-loss", "--data", root.resolve("no").toString())).isEqualTo(1);
        assertThat(run("backup")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(zip + ": no such file or folder\n")
                .doesNotContain("\tat ");
    }

    /** Drafts are gone, whatever happened. */
    private void assertNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    private Path restored() {
        return root.resolve("restored");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private int backup(String... options) {
        return run(Stream.concat(Stream.of("backup", zip.toString(), "--data", data.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private int restore(String... options) {
        return run(Stream.concat(
                        Stream.of(
                                "restore", zip.toString(), "--data", restored().toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Winnow.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
