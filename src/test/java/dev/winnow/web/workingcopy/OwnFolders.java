package dev.winnow.web.workingcopy;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folders decide, which are copies that tests may change; nobody but the tests looks at them. */
public final class OwnFolders implements QuarkusTestProfile {

    public static final String POLICY = "roofing";

    private static final Path ROOT = Path.of("target", "own-folders");

    @Override
    public Map<String, String> getConfigOverrides() {
        copy(POLICY);
        copy("b2b");
        return Map.of(
                "winnow.decision-tables",
                ROOT.toString(),
                "winnow.rules",
                "rules",
                "winnow.default-policy",
                POLICY,
                "winnow.failing-cases",
                "refuse",
                "winnow.live-editing.interval",
                "0",
                "quarkus.datasource.h2.jdbc.url",
                "jdbc:h2:mem:own-folders;DB_CLOSE_DELAY=-1");
    }

    private static void copy(String policy) {
        Path folder = ROOT.resolve(policy);
        try (Stream<Path> shipped = Files.list(Path.of("decision-tables", policy))) {
            Files.createDirectories(folder);
            try (Stream<Path> former = Files.list(folder)) {
                for (Path file : former.toList()) {
                    Files.delete(file);
                }
            }
            for (Path workbook : shipped.toList()) {
                Files.copy(workbook, folder.resolve(workbook.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the policy's workbooks. */
    static Path folder() {
        return ROOT.resolve(POLICY);
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }
}
