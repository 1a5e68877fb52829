package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {

    @TempDir
    private Path folder;

    @Test
    void workbooksAndRulesAreReadByTheirEndings() throws IOException {
        write("tables/b2b/fit.xlsx");
        write("tables/b2b/notes.txt");
        write("tables/roofing/roof.xlsx");
        write("rules/b2b/sequence.drl");
        write("rules/b2b/sequence.drl.bak");

        PolicyFiles files = PolicyFiles.read(folder.resolve("tables"), folder.resolve("rules"), "b2b");

        assertThat(files.byPath()).containsOnlyKeys("decision-tables/b2b/fit.xlsx", "rules/b2b/sequence.drl");
    }

    @Test
    void whateverASpreadsheetProgramSavesIsReadSoThatItIsNotPassedOverInSilence() throws IOException {
        for (String name : List.of("fit.XLSX", "need.xlsm", "old.xls", "other.ods", "stages.xlsb", "notes.csv")) {
            write("tables/b2b/" + name);
        }
        write("rules/b2b/SEQUENCE.DRL");

        PolicyFiles files = PolicyFiles.read(folder.resolve("tables"), folder.resolve("rules"), "b2b");

        assertThat(files.workbooks()).containsOnlyKeys("fit.XLSX", "need.xlsm", "old.xls", "other.ods", "stages.xlsb");
        assertThat(files.rules()).containsOnlyKeys("SEQUENCE.DRL");
        assertThat(TestPolicy.problemTexts(files))
                .contains("other.ods: expected a workbook in .xlsx format, found a file that can't be read as one");
    }

    @Test
    void policiesHaveNamesThatPackagesOfJavaCanHave() {
        assertThat(List.of("b2b", "solar", "a".repeat(40))).allMatch(PolicyFiles::isPolicyName);
        assertThat(List.of("", "B2B", "2b", "my-policy", "class", "a".repeat(41)))
                .noneMatch(PolicyFiles::isPolicyName);
    }

    @Test
    void filesThatASpreadsheetProgramLeavesBehindArePassedOver() throws IOException {
        write("tables/b2b/fit.xlsx");
        write("tables/b2b/~$fit.xlsx");
        write("tables/b2b/.~lock.fit.xlsx");

        PolicyFiles files = PolicyFiles.read(folder.resolve("tables"), folder.resolve("rules"), "b2b");

        assertThat(files.workbooks()).containsOnlyKeys("fit.xlsx");
        assertThat(files.rules()).isEmpty();
    }

    @Test
    void theSameFilesHaveTheSameDigestAndOthersAnother() {
        PolicyFiles files = new PolicyFiles("test", named("a.xlsx", "1"), named("a.drl", "2"));
        PolicyFiles same = new PolicyFiles("test", named("a.xlsx", "1"), named("a.drl", "2"));
        PolicyFiles swapped = new PolicyFiles("test", named("a.xlsx", "2"), named("a.drl", "1"));
        PolicyFiles renamed = new PolicyFiles("test", named("b.xlsx", "1"), named("a.drl", "2"));

        assertThat(files.digest()).startsWith("sha256:").hasSize(71).isEqualTo(same.digest());
        assertThat(Set.of(files.digest(), swapped.digest(), renamed.digest())).hasSize(3);
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    private static SortedMap<String, byte[]> named(String name, String content) {
        return new TreeMap<>(Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
    }
}
