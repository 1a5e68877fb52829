package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several workbooks of a folder are replaced as one. */
class WorkbookReplacementTest {

    @TempDir
    private Path root;

    private Path folder = Path.of("");
    private PolicyFolder policy = new PolicyFolder(Path.of(""), Path.of(""), "b2b");

    @BeforeEach
    void fill() throws IOException {
        policy = new PolicyFolder(root.resolve("tables"), root.resolve("rules"), "b2b");
        folder = Files.createDirectories(root.resolve("tables").resolve("b2b"));
        write("fit.xlsx", "old fit");
        write("need.xlsx", "old need");
        write("policy.xlsx", "policy");
    }

    @Test
    void nothingIsReplacedBeforeItIsComplete() throws IOException {
        WorkbookReplacement replacement = replacement();
        assertThat(content()).containsEntry("fit.xlsx", "old fit").containsEntry("need.xlsx", "old need");

        replacement.complete();

        assertThat(content())
                .containsOnly(
                        Map.entry("fit.xlsx", "new fit"),
                        Map.entry("need.xlsx", "new need"),
                        Map.entry("policy.xlsx", "policy"));
        assertThat(names()).containsExactly("fit.xlsx", "need.xlsx", "policy.xlsx");
    }

    @Test
    void whatIsDroppedLeavesNothing() throws IOException {
        replacement().drop();

        assertThat(content()).containsEntry("fit.xlsx", "old fit");
        assertThat(names()).containsExactly("fit.xlsx", "need.xlsx", "policy.xlsx");
    }

    /** As a server leaves it that is killed after the first of two workbooks. */
    @Test
    void whoeverReadsNextCompletesWhatWasDecided() throws IOException {
        write("fit.xlsx", "new fit");
        Path decided = Files.createDirectory(folder.resolve(".winnow-replacing"));
        Files.writeString(decided.resolve("need.xlsx"), "new need");

        assertThat(content()).containsEntry("fit.xlsx", "new fit").containsEntry("need.xlsx", "new need");
        assertThat(names()).containsExactly("fit.xlsx", "need.xlsx", "policy.xlsx");
    }

    /** As a server leaves it that is killed while it writes. */
    @Test
    void whatIsOnlyWrittenIsPassedOver() throws IOException {
        Path written = Files.createDirectory(folder.resolve(".winnow-writing"));
        Files.writeString(written.resolve("fit.xlsx"), "ne");

        assertThat(content()).containsEntry("fit.xlsx", "old fit");
        replacement().complete();
        assertThat(content()).containsEntry("fit.xlsx", "new fit");
    }

    @Test
    void permissionsStayAsTheyAre() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("fit.xlsx"), PosixFilePermissions.fromString("rw-rw----"));

        replacement().complete();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("fit.xlsx"))))
                .isEqualTo("rw-rw----");
    }

    @Test
    void lockFilesTellWhoHasAWorkbookOpen() throws IOException {
        write(".~lock.fit.xlsx#", ",ana,desk,30.11.2026 10:00,file:///home/ana;");
        write("~$need.xlsx", "\u0008Ben Shaw                                 ");

        assertThat(policy.open(List.of("fit.xlsx", "need.xlsx", "policy.xlsx")))
                .extracting(OpenWorkbook::workbook, OpenWorkbook::where)
                .containsExactly(tuple("fit.xlsx", "LibreOffice (ana)"), tuple("need.xlsx", "Excel (Ben Shaw)"));
    }

    private WorkbookReplacement replacement() throws IOException {
        return policy.replacement(Map.of("fit.xlsx", bytes("new fit"), "need.xlsx", bytes("new need")));
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        policy.read()
                .workbooks()
                .forEach((name, bytes) -> content.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return content;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
