package dev.winnow;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials that is built names what is in the packaged server, jar by jar. */
class BillOfMaterialsIT {

    private static final Path BILL = Path.of("target/winnow-sbom.json");
    private static final Path JARS = Path.of("target/quarkus-app/lib");

    /** For editors in development: Quarkus leaves it out of what it packages. */
    private static final String LEFT_OUT = "io.quarkus.quarkus-ide-launcher-";

    @Test
    void itNamesEveryJarAndNoOther() throws IOException {
        Set<String> named = named();

        assertThat(named.removeIf(name -> name.startsWith(LEFT_OUT))).isTrue();
        assertThat(named).isEqualTo(packaged());
    }

    /** As Quarkus names jars. */
    private static Set<String> named() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        JsonNode bill = new ObjectMapper().readTree(BILL.toFile());
        for (JsonNode component : bill.path("components")) {
            named.add(component.path("group").asText() + "."
                    + component.path("name").asText() + "-"
                    + component.path("version").asText() + ".jar");
        }
        return named;
    }

    private static Set<String> packaged() throws IOException {
        try (Stream<Path> files = Files.walk(JARS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .collect(toCollection(TreeSet::new));
        }
    }
}
