package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFolderTest {

    @TempDir
    private Path folder;

    @Test
    void workbooksAndRulesAreReadByTheirEndings() throws IOException {
        write("tables/b2b/fit.xlsx");
        write("tables/b2b/notes.txt");
        write("tables/roofing/roof.xlsx");
        write("rules/b2b/sequence.drl");
        write("rules/b2b/sequence.drl.bak");

        PolicyFiles files = new PolicyFolder(folder.resolve("tables"), folder.resolve("rules"), "b2b").read();

        assertThat(files.byPath()).containsOnlyKeys("decision-tables/b2b/fit.xlsx", "rules/b2b/sequence.drl");
    }

    @Test
    void workbooksInOtherFormatsAreReadAndReported() throws IOException {
        for (String name : List.of("fit.XLSX", "need.xlsm", "old.xls", "other.ods", "stages.xlsb", "notes.csv")) {
            write("tables/b2b/" + name);
        }
        write("rules/b2b/SEQUENCE.DRL");

        PolicyFiles files = new PolicyFolder(folder.resolve("tables"), folder.resolve("rules"), "b2b").read();

        assertThat(files.workbooks()).containsOnlyKeys("fit.XLSX", "need.xlsm", "old.xls", "other.ods", "stages.xlsb");
        assertThat(files.rules()).containsOnlyKeys("SEQUENCE.DRL");
        assertThat(TestPolicy.problemTexts(files))
                .contains("other.ods: expected a workbook in .xlsx format, found a file that can't be read as one");
    }

    @Test
    void temporaryFilesAreIgnored() throws IOException {
        write("tables/b2b/fit.xlsx");
        write("tables/b2b/~$fit.xlsx");
        write("tables/b2b/.~lock.fit.xlsx");

        PolicyFiles files = new PolicyFolder(folder.resolve("tables"), folder.resolve("rules"), "b2b").read();

        assertThat(files.workbooks()).containsOnlyKeys("fit.xlsx");
        assertThat(files.rules()).isEmpty();
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }
}
