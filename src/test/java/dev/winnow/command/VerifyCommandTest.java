package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.proof.ExportedLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class VerifyCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void export() {
        lines.addAll(ExportedLog.lines(5));
    }

    @Test
    void aLogThatIsIntactExitsWithZero() throws IOException {
        assertThat(verify()).isZero();
        assertThat(out.toString()).startsWith("intact: 5 records in 1 chains, 0 checkpoints");
    }

    @Test
    void aRecordThatIsTakenOutIsNamed() throws IOException {
        lines.remove(3);

        assertThat(verify()).isOne();
        assertThat(out.toString()).startsWith("NOT INTACT").contains("record 3");
    }

    /** What reads as something else to somebody else isn't what was written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"record\":{\"leadId\":\"evil\",",
                "{\"x\":1,\"record\":{",
                "{\"record\":{\"evaluatedAt\":\"then\","
            })
    void aLineThatCouldBeReadInTwoWaysIsNotIntact(String start) throws IOException {
        lines.set(2, lines.get(2).replace("{\"record\":{", start));

        assertThat(verify()).isOne();
        assertThat(out.toString()).startsWith("NOT INTACT: line 3: expected a chain");
    }

    @Test
    void aNumberAsTextIsNotIntact() throws IOException {
        lines.set(2, lines.get(2).replace("\"position\":2", "\"position\":\"2\""));

        assertThat(verify()).isOne();
    }

    @Test
    void aFileThatIsNotThereExitsWithTwo() {
        assertThat(run(folder.resolve("nothing").toString())).isEqualTo(2);
    }

    private int verify() throws IOException {
        return run(Files.write(folder.resolve("log"), lines).toString());
    }

    private int run(String file) {
        CommandLine commands = Winnow.commands();
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(new StringWriter()));
        return commands.execute("verify", file);
    }
}
