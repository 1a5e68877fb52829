package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptLossCommandTest {

    @TempDir
    Path root;

    private TestData test;

    @BeforeEach
    void fillDataFolder() throws IOException, SQLException {
        test = new TestData(root);
    }

    @Test
    void headsAreSetAsideForTheNextStart() {
        assertThat(test.run("accept-loss", "--data", test.data().toString())).isZero();

        assertThat(test.out()).startsWith("Accepted. The next start").hasLineCount(1);
        assertThat(test.data().resolve("heads")).doesNotExist();
        assertThat(test.data().resolve("heads.accepted")).exists();
    }

    @Test
    void nothingToAcceptExitsWith1() throws IOException {
        Files.delete(test.data().resolve("heads"));

        assertThat(test.run("accept-loss", "--data", test.data().toString())).isEqualTo(1);
        assertThat(test.err()).startsWith("Nothing to accept").hasLineCount(1);
    }

    @Test
    void aFolderThatIsNotThereIsOneSentence() {
        assertThat(test.run("accept-loss", "--data", root.resolve("no").toString()))
                .isEqualTo(1);
        assertThat(test.err()).contains("doesn't exist").hasLineCount(1);
    }
}
