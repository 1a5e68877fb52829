package dev.winnow.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {

    @TempDir
    Path folder;

    @Test
    void linesAreAddedInTheirOrder() throws IOException {
        LineFile file = new LineFile(folder.resolve("below/lines"));

        file.append(List.of("one", "two"));
        file.append(List.of("thrée"));

        assertThat(file.lines()).containsExactly("one", "two", "thrée");
    }

    @Test
    void whatWasCutShortIsNoLine() throws IOException {
        Path path = folder.resolve("lines");
        LineFile file = new LineFile(path);
        file.append(List.of("one"));

        Files.writeString(path, "{\"chain\": \"cut sho", StandardOpenOption.APPEND);

        assertThat(file.lines()).containsExactly("one");
    }

    @Test
    void aLineThatWasCutShortIsReplacedByTheNext() throws IOException {
        Path path = folder.resolve("lines");
        Files.writeString(path, "one\n{\"chain\": \"cut sho");
        LineFile file = new LineFile(path);

        file.append(List.of("two"));

        assertThat(Files.readString(path)).isEqualTo("one\ntwo\n");
    }

    @Test
    void aFileThatWasCutShortInItsFirstLineBeginsAnew() throws IOException {
        Path path = folder.resolve("lines");
        Files.writeString(path, "cut sho");
        LineFile file = new LineFile(path);

        file.append(List.of("one"));

        assertThat(file.lines()).containsExactly("one");
    }

    @Test
    void withoutAFileThereAreNoLines() throws IOException {
        assertThat(new LineFile(folder.resolve("lines")).lines()).isEmpty();
    }
}
