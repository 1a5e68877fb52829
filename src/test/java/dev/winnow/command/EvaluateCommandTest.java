package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.intake.file.LeadFile;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.file.LeadRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

    private static final String LEADS = """
            Lead ID,Lead Source,Website time in total,Visits,Current occupation,Notes
            L-1,google,1200,3,Working professional,called
            L-2,Select,0,0,Student,
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void leadsAreEvaluatedWithoutAServer() throws IOException {
        assertThat(run(written("leads.csv", LEADS).toString(), "--policy", "education"))
                .isZero();

        assertThat(out.toString().lines())
                .hasSize(3)
                .startsWith("row,id,stage,change,score,grade,reasons,problem,decision")
                .anyMatch(line ->
                        line.startsWith("2,L-1,MQL,promote,") && line.contains("Occupation is Working Professional"))
                .anyMatch(line -> line.startsWith("3,L-2,"));
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("Columns left out: Notes\n2 evaluated, 0 with problems\n");
    }

    @Test
    void rowsWithProblemsExitWith1AndSayWhatWasExpected() throws IOException {
        String leads = LEADS + "L-3,google,much\nL-4,google,many,1,Student,\n,google,1,1,Student,\n";

        assertThat(run(written("leads.csv", leads).toString(), "--policy", "education"))
                .isEqualTo(1);

        assertThat(out.toString().lines())
                .contains("4,,,,,,,\"expected 6 cells, as the header has, found 3\",")
                .anyMatch(line -> line.startsWith("5,L-4,,,,,,")
                        && line.contains(
                                "in \"\"Website time in total\"\" a whole number (seconds), found \"\"many\"\""))
                .anyMatch(line -> line.startsWith("6,,") && line.contains("found nothing"));
        assertThat(err.toString()).contains("2 evaluated, 3 with problems");
    }

    @Test
    void resultsAreAWorkbookOrLinesByTheNameOfTheirFile() throws IOException {
        Path leads = written("leads.csv", LEADS.replace("L-2", "=1+1"));
        Path workbook = folder.resolve("results.xlsx");
        Path lines = folder.resolve("results.ndjson");

        assertThat(run(leads.toString(), "--policy", "education", "--out", workbook.toString()))
                .isZero();
        assertThat(run(leads.toString(), "--policy", "education", "--out", lines.toString()))
                .isZero();

        List<LeadRow> rows = new ArrayList<>();
        try (LeadRows read = LeadRows.open(LeadFile.of(workbook))) {
            assertThat(read.header())
                    .containsExactly(
                            "row", "id", "stage", "change", "score", "grade", "reasons", "problem", "decision");
            for (LeadRow row = read.next(); row != null; row = read.next()) {
                rows.add(row);
            }
        }
        assertThat(rows).hasSize(2);
        assertThat(((LeadRow.Cells) rows.get(1)).cells()).startsWith("3", "=1+1");
        assertThat(Files.readAllLines(lines)).hasSize(2).allMatch(line -> line.startsWith("{\"row\":"));
        assertThat(out.toString()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void textsThatWouldBeFormulasAreHarmlessInCsv() throws IOException {
        run(written("leads.csv", LEADS.replace("L-2", "=1+1")).toString(), "--policy", "education");

        assertThat(out.toString()).contains("\n3,'=1+1,");
    }

    @Test
    void aSavedMappingCanBeChangedAndUsed() throws IOException {
        Path leads = written("leads.csv", LEADS);
        Path mapping = folder.resolve("mapping.json");

        assertThat(run(leads.toString(), "--policy", "education", "--save-mapping", mapping.toString()))
                .isZero();
        assertThat(out.toString()).doesNotContain("Channel is");
        Files.writeString(
                mapping, Files.readString(mapping).replace("\"google\" : \"Google\"", "\"google\" : \"Reference\""));
        assertThat(run(leads.toString(), "--policy", "education", "--mapping", mapping.toString()))
                .isZero();

        assertThat(out.toString()).contains("Channel is Reference");
    }

    @Test
    void aMappingThatDoesNotFitExitsWith2() throws IOException {
        Path leads = written("leads.csv", LEADS);
        Path unknown = written("unknown.json", "{\"fields\":{\"Lead ID\":{\"fact\":\"idd\"}}}");
        Path absent = written("absent.json", "{\"fields\":{\"Key\":{\"fact\":\"id\"}}}");

        assertThat(run(leads.toString(), "--policy", "education", "--mapping", unknown.toString()))
                .isEqualTo(2);
        assertThat(run(leads.toString(), "--policy", "education", "--mapping", absent.toString()))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("/fields/Lead ID/fact: expected the path of a fact")
                .contains("expected the columns of the mapping, found no Key");
    }

    @Test
    void linesOfJsonAreLeadsAlready() throws IOException {
        Path leads = written(
                "leads.ndjson",
                "{\"id\":\"L-1\",\"channel\":\"Google\"}\nnonsense\n"
                        + "{\"lead\":{\"id\":\"L-2\",\"channel\":1},\"asOf\":\"2026-01-31T00:00:00Z\"}\n");

        assertThat(run(leads.toString(), "--policy", "education")).isEqualTo(1);

        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("1,L-1,"))
                .anyMatch(line -> line.startsWith("2,,,,,,,\"expected well-formed JSON"))
                .anyMatch(line -> line.startsWith("3,L-2,,,,,,") && line.contains("/lead/channel"));
    }

    @Test
    void linesOfJsonCanBeMapped() throws IOException {
        Path leads = written("leads.ndjson", "{\"key\":7,\"properties\":{\"visits\":\"1,200\"}}\n");
        Path mapping = written(
                "mapping.json",
                "{\"fields\":{\"key\":{\"fact\":\"id\"},\"/properties/visits\":{\"fact\":\"attributes.totalVisits\"}}}");

        assertThat(run(leads.toString(), "--policy", "education", "--mapping", mapping.toString()))
                .isZero();
        assertThat(out.toString()).contains("\n1,7,").contains("Visits is 1200 visits");
    }

    @Test
    void whatCanNotBeUsedExitsWith2() throws IOException {
        Path leads = written("leads.csv", LEADS);
        Path there = written("there.csv", "");

        assertThat(run(leads.toString(), "--policy", "nosuch")).isEqualTo(2);
        assertThat(run(leads.toString())).isEqualTo(2);
        assertThat(run(folder.resolve("absent.csv").toString(), "--policy", "education"))
                .isEqualTo(2);
        assertThat(run(leads.toString(), "--policy", "education", "--out", "results.pdf"))
                .isEqualTo(2);
        assertThat(run(leads.toString(), "--policy", "education", "--out", there.toString()))
                .isEqualTo(2);
        assertThat(run(leads.toString(), "--policy", "education", "--as-of", "today"))
                .isEqualTo(2);
        assertThat(run(written("empty.csv", "").toString(), "--policy", "education"))
                .isEqualTo(2);
        assertThat(run(written("header.csv", "Lead ID\n").toString(), "--policy", "education"))
                .isEqualTo(2);
        assertThat(run(written("anonymous.csv", "City\nMumbai\n").toString(), "--policy", "education"))
                .isEqualTo(2);

        assertThat(out.toString()).doesNotContain("promote");
        assertThat(err.toString())
                .contains("expected a policy with a folder in decision-tables, found nosuch")
                .contains("there.csv: already exists")
                .contains("a column with the ids of leads")
                .contains("at least one lead");
    }

    @Test
    void aFileThatBreaksOffGivesTheRowsBeforeAndExitsWith1() throws IOException {
        Path leads = written("leads.csv", LEADS + "L-3,\"google,1,1,Student,\nL-4,google,1,1,Student,\n");

        assertThat(run(leads.toString(), "--policy", "education")).isEqualTo(1);

        assertThat(out.toString()).contains("\n2,L-1,").contains("\n3,L-2,").doesNotContain("L-4");
        assertThat(err.toString()).contains("after row 3: expected CSV with closed quotes");
    }

    @Test
    void progressGoesToStandardErrorAlone() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
        try {
            run(written("leads.csv", LEADS).toString(), "--policy", "education", "--progress");
        } finally {
            System.setErr(before);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("Leads")
                .contains("100%")
                .contains("row 3");
        assertThat(out.toString()).doesNotContain("100%");
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("evaluate"));
        all.addAll(List.of(arguments));
        CommandLine command = Winnow.commands();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(new String[0]));
    }
}
