package dev.winnow.web.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the commands of pages under {@code docs/}, as they are written there, against the server under test. */
final class DocumentedCommands {

    private static final long LONGEST_SECONDS = 120;
    private static final String FENCE = "```";
    private static final String ADDRESS = "localhost:8080";
    /** An answer of 400 and above ends the commands, and is shown. */
    private static final String STRICT =
            "set -e\ncurl() { command curl --silent --show-error --fail-with-body --max-time 60 \"$@\"; }\n";

    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();

    /** @param folder the working directory of the commands */
    DocumentedCommands(Path folder) {
        this.folder = folder;
    }

    /** Whether this machine has the programs that the pages use. */
    static boolean canRun() {
        try {
            return new ProcessBuilder("bash", "-c", "curl --fail-with-body --version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    DocumentedCommands with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /**
     * Runs all commands below a heading; none may fail.
     *
     * @return what they print
     */
    String run(String page, String heading) throws IOException, InterruptedException {
        List<String> blocks = blocks(Path.of("docs", page), heading);
        assertThat(blocks).as("commands below " + heading).isNotEmpty();
        Path output = folder.resolve("output");
        ProcessBuilder shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        STRICT + String.join("\n", blocks).replace(ADDRESS, "localhost:" + RestAssured.port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().putAll(variables);
        Process process = shell.start();
        boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        String printed = Files.readString(output);
        assertThat(ended ? process.exitValue() : -1)
                .as("%s: %s%n%s", page, heading, printed)
                .isZero();
        return printed;
    }

    /** The blocks with commands below a heading, down to the next one of its level. */
    private List<String> blocks(Path page, String heading) throws IOException {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean isBelow = false;
        boolean isBlock = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith(FENCE)) {
                if (isBelow && isBlock && block.indexOf("curl") >= 0) {
                    blocks.add(block.toString());
                }
                block.setLength(0);
                isBlock = !isBlock;
            } else if (isBlock) {
                block.append(line).append('\n');
            } else if (line.startsWith("## ")) {
                isBelow = line.substring(3).equals(heading);
            }
        }
        return blocks;
    }
}
