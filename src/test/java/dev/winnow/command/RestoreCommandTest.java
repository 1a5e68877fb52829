package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreCommandTest {

    @TempDir
    Path root;

    private TestData test;

    @BeforeEach
    void fillDataFolder() throws IOException, SQLException {
        test = new TestData(root);
    }

    @Test
    void aBackupWithKeysRestoresEveryFile() throws IOException {
        assertThat(test.backup(
                        "--with-keys", "--passphrase-file", test.passphrase().toString()))
                .as(test.err())
                .isZero();
        assertThat(test.restore("--passphrase-file", test.passphrase().toString()))
                .as(test.err())
                .isZero();

        assertThat(test.out()).contains("decisions 1, events 0", "session.key").doesNotContain("doesn't start");
        for (String name : new String[] {
            "winnow.mv.db", "checkpoints.ndjson", "heads", "erasures", "personal-data.key", "audit.key"
        }) {
            assertThat(test.restored().resolve(name))
                    .as(name)
                    .hasSameBinaryContentAs(test.data().resolve(name));
            assertThat(TestData.permissions(test.restored().resolve(name)))
                    .as(name)
                    .isEqualTo("rw-------");
        }
        assertThat(test.restored().resolve("keys.enc")).doesNotExist();
        assertThat(test.drafts()).isEmpty();
    }

    @Test
    void aWrongPassphraseRestoresNothing() throws IOException {
        test.backup("--with-keys", "--passphrase-file", test.passphrase().toString());
        Files.writeString(test.passphrase(), "another passphrase\n");

        assertThat(test.restore("--passphrase-file", test.passphrase().toString()))
                .isEqualTo(1);
        assertThat(test.err()).contains("The passphrase").hasLineCount(1);
        assertThat(test.restored()).doesNotExist();
        assertThat(test.drafts()).isEmpty();
    }

    @Test
    void missingKeysAreNamed() throws IOException {
        test.backup();

        assertThat(test.restore()).isZero();
        assertThat(test.out()).contains("put into " + test.restored() + ": personal-data.key, audit.key, session.key");
    }

    @Test
    void aFolderWithFilesIsNotRestoredInto() throws IOException {
        test.backup();
        Path file = Files.createDirectory(test.restored()).resolve("file");
        Files.writeString(file, "mine");

        assertThat(test.restore()).isEqualTo(1);
        assertThat(test.err()).contains("found files in it").hasLineCount(1);
        assertThat(test.restored()).isDirectoryNotContaining(found -> !found.equals(file));
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        test.backup();
        Files.createDirectory(test.restored());

        assertThat(test.restore()).isZero();
        assertThat(test.restored().resolve("winnow.mv.db"))
                .hasSameBinaryContentAs(test.data().resolve("winnow.mv.db"));
        try (Stream<Path> files = Files.list(test.restored())) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void aDamagedBackupRestoresNothing() throws IOException {
        test.backup();
        try (FileSystem archive = FileSystems.newFileSystem(test.zip())) {
            Files.writeString(archive.getPath("heads"), "other");
        }

        assertThat(test.restore()).isEqualTo(1);
        assertThat(test.err()).contains("its heads").hasLineCount(1);
        assertThat(test.restored()).doesNotExist();
        assertThat(test.drafts()).isEmpty();
    }

    @Test
    void aFlippedBitRestoresNothing() throws IOException {
        test.backup();
        byte[] bytes = Files.readAllBytes(test.zip());
        bytes[bytes.length / 3] ^= 1;
        Files.write(test.zip(), bytes);

        assertThat(test.restore()).isEqualTo(1);
        assertThat(test.err()).contains("damaged").hasLineCount(1);
        assertThat(test.restored()).doesNotExist();
    }

    @Test
    void aFileOutsideTheFolderIsNotRestored() throws IOException {
        try (FileSystem archive =
                FileSystems.newFileSystem(URI.create("jar:" + test.zip().toUri()), Map.of("create", "true"))) {
            Files.writeString(archive.getPath("manifest.json"), """
                    {"format": 1, "takenAt": "2026-03-02T09:00:00Z", "build": "1", "database": {"kind": "h2"},
                     "entries": [{"name": "../evil", "size": 0, "sha256": ""}]}
                    """);
        }

        assertThat(test.restore()).isEqualTo(1);
        assertThat(test.err()).contains("files of a data folder").hasLineCount(1);
    }

    @Test
    void somethingElseIsNotRestored() throws IOException {
        Files.writeString(test.zip(), "no zip file");

        assertThat(test.restore()).isEqualTo(1);
        assertThat(test.err()).contains("Expected a backup").hasLineCount(1);
    }

    @Test
    void erasuresKeptElsewhereAreAdded() throws IOException {
        test.backup();
        Path list = Files.writeString(
                root.resolve("list"),
                TestData.ERASED + "2\n" + TestData.ERASED + "1\n" + TestData.ERASED + "3\n6f1c2d");

        assertThat(test.restore("--erasures", list.toString())).isZero();
        assertThat(test.restored().resolve("erasures"))
                .hasContent(TestData.ERASED + "1\n" + TestData.ERASED + "2\n" + TestData.ERASED + "3\n");
    }

    @Test
    void aListOfSomethingElseIsRefused() throws IOException {
        test.backup();
        Path list = Files.writeString(root.resolve("list"), TestData.ERASED + "2\nL-1001\n");

        assertThat(test.restore("--erasures", list.toString())).isEqualTo(1);
        assertThat(test.err()).contains("Expected an id on line 2").hasLineCount(1);
        assertThat(test.restored()).doesNotExist();
    }

    @Test
    void missingRecordsExitWith1() throws IOException {
        test.acknowledge(3);
        test.backup();

        assertThat(test.restore()).isEqualTo(1);
        assertThat(test.err())
                .contains("lacks acknowledged records", "records 2 to 3 are missing")
                .hasLineCount(2);
        assertThat(test.restored().resolve("winnow.mv.db")).exists();
    }

    @Test
    void aBackupThatIsNotThereIsOneSentence() {
        assertThat(test.restore()).isEqualTo(1);
        assertThat(test.err()).isEqualTo(test.zip() + ": no such file or folder\n");
    }
}
