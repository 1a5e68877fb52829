package dev.winnow.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API's description makes clients in Java and TypeScript that work with the packaged server. Needs Node and npm. */
class GeneratedClientsIT {

    @Test
    void clientsAreGeneratedCompiledAndRun() throws IOException, InterruptedException {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/npm"))).isTrue();
        Process check = new ProcessBuilder("bash", "examples/clients/check.sh")
                .redirectErrorStream(true)
                .start();
        String printed = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(printed).isZero();
        assertThat(printed).contains("The Java client works.", "The TypeScript client works.");
    }
}
