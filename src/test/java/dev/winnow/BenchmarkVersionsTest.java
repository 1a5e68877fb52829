package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The poms of the benchmarks repeat versions of the server's. */
class BenchmarkVersionsTest {

    private static final Pattern VERSION = Pattern.compile("<([a-z.-]+\\.version)>([^<]+)</\\1>");

    @Test
    void benchmarksMeasureTheVersionsThatAreShipped() throws IOException {
        Map<String, String> shipped = versions("pom.xml");
        Map<String, String> measured = versions("src/bench/pom.xml");
        measured.remove("jmh.version");

        assertThat(measured).hasSizeGreaterThan(7);
        assertThat(shipped).containsAllEntriesOf(measured);
        assertThat(shipped).containsAllEntriesOf(versions("src/bench/bare/pom.xml"));
    }

    private static Map<String, String> versions(String pom) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        Matcher found = VERSION.matcher(Files.readString(Path.of(pom)));
        while (found.find()) {
            versions.put(found.group(1), found.group(2));
        }
        return versions;
    }
}
