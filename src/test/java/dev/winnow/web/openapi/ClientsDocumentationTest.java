package dev.winnow.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation shows the programs that are run with generated clients. */
class ClientsDocumentationTest {

    private static final Path DOCUMENTATION = Path.of("docs/integrations.md");

    @ParameterizedTest
    @ValueSource(strings = {"java/Example.java", "typescript/example.ts"})
    void examplesAreThoseThatRun(String program) throws IOException {
        String documentation = Files.readString(DOCUMENTATION);
        List<String> lines = Files.readAllLines(Path.of("examples/clients").resolve(program));
        for (String part : List.of("the client", "a lead")) {
            List<String> shown = lines.stream().map(String::strip).toList();
            int begin = shown.indexOf("// " + part);
            int end = shown.indexOf("// " + part + " ends");
            assertThat(begin).as(part).isBetween(0, end - 2);
            for (String line : shown.subList(begin + 1, end)) {
                assertThat(documentation)
                        .contains(line.replace("arguments[0]", "\"http://localhost:8080\"")
                                .replace("arguments[1]", "key")
                                .replace("basePath: url", "basePath: \"http://localhost:8080\""));
            }
        }
    }
}
