package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

    @TempDir
    Path root;

    private TestData test;

    @BeforeEach
    void fillDataFolder() throws IOException, SQLException {
        test = new TestData(root);
    }

    @Test
    void theManifestSaysWhatIsInTheBackup() throws IOException {
        test.backup();

        try (FileSystem archive = FileSystems.newFileSystem(test.zip())) {
            var manifest = TestPolicy.json(Files.readString(archive.getPath("manifest.json")));
            assertThat(manifest.get("format").intValue()).isEqualTo(1);
            assertThat(manifest.at("/database/kind").textValue()).isEqualTo("h2");
            assertThat(manifest.findValuesAsText("name"))
                    .containsExactly("heads", "checkpoints.ndjson", "winnow.mv.db", "erasures");
            assertThat(manifest.at("/entries/2/size").longValue())
                    .isEqualTo(Files.size(test.data().resolve("winnow.mv.db")));
        }
        assertThat(TestData.permissions(test.zip())).isEqualTo("rw-------");
        assertThat(test.out()).contains("The keys aren't in it");
        assertThat(test.drafts()).isEmpty();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(test.zip(), "other");

        assertThat(test.backup()).isEqualTo(1);

        assertThat(test.zip()).hasContent("other");
        assertThat(test.err()).isEqualTo(test.zip() + ": already exists\n");
    }

    @Test
    void aDatabaseInUseIsNotCopied() throws IOException {
        try (FileChannel other = FileChannel.open(test.data().resolve("winnow.mv.db"), StandardOpenOption.WRITE)) {
            other.lock();

            assertThat(test.backup()).isEqualTo(1);
            assertThat(test.err()).contains("Another process uses").hasLineCount(1);
        }
        assertThat(test.zip()).doesNotExist();
        assertThat(test.drafts()).isEmpty();
    }

    @Test
    void aFolderWithoutADatabaseIsNotBackedUp() throws IOException {
        Files.delete(test.data().resolve("winnow.mv.db"));

        assertThat(test.backup()).isEqualTo(1);
        assertThat(test.err()).contains("There is no database").hasLineCount(1);
    }

    @Test
    void aShortPassphraseIsRefused() throws IOException {
        Files.writeString(test.passphrase(), "short\n");

        assertThat(test.backup(
                        "--with-keys", "--passphrase-file", test.passphrase().toString()))
                .isEqualTo(1);
        assertThat(test.err()).contains("at least 12 characters").hasLineCount(1);
        assertThat(test.zip()).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsOneSentence() {
        assertThat(test.run("backup", root.resolve("no/backup.zip").toString())).isEqualTo(1);
        assertThat(test.err()).contains("doesn't exist").hasLineCount(1);
        assertThat(test.run("backup")).isEqualTo(2);
    }
}
