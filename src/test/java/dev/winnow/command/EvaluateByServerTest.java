package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.AllowedEverything;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@QuarkusTest
class EvaluateByServerTest {

    /** At the end of a row. */
    private static final Pattern DECISION = Pattern.compile(",[0-9a-f-]{36}(?=\\R)");

    @TestHTTPResource("")
    URI server = URI.create("");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void resultsAreThoseOfTheServerWhichKeepsTheDecisions() throws IOException {
        String id = "L-" + UUID.randomUUID();
        Path leads = written(
                "leads.csv",
                "Lead ID,Lead Source,Website time in total,Visits,Current occupation\n"
                        + id + ",google,1200,3,Working professional\n"
                        + id + "-2,google,many,1,Student\n"
                        + id + "-3,google\n");

        assertThat(run(leads, "--server", server.toString(), "--key-file", key()))
                .isEqualTo(1);
        String byServer = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run(leads, "--offline")).isEqualTo(1);

        assertThat(byServer).contains("2," + id + ",MQL,promote,").containsPattern(DECISION);
        assertThat(DECISION.matcher(byServer).replaceAll(",")).isEqualTo(out.toString());
        RestAssured.get("/leads/" + id + "/history").then().body("decisions.size()", Matchers.equalTo(1));
    }

    @Test
    void aServerThatRefusesIsReported() throws IOException {
        Path leads = written("leads.csv", "Lead ID,Visits\nL-1,1\n");
        Path wrong = written("wrong.key", "nonsense\n");

        assertThat(run(leads, "--server", server.toString(), "--key-file", wrong.toString()))
                .isEqualTo(2);
        assertThat(run(leads, "--server", server.toString(), "--offline")).isEqualTo(2);

        assertThat(err.toString()).contains("from row 2 on: ").contains("answered 401");
        assertThat(out.toString()).doesNotContain("L-1");
    }

    private String key() throws IOException {
        return written("server.key", AllowedEverything.key() + "\n").toString();
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(Path leads, String... options) {
        CommandLine command = Winnow.commands();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"evaluate", leads.toString(), "--policy", "education"}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return command.execute(arguments);
    }
}
