package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import picocli.CommandLine;

class CheckCommandTest {

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void filesThatAreRightExitWith0() throws IOException {
        Path folder = written("good", caseOf("LEAD"));

        assertThat(run("check", folder.toString())).isZero();
        assertThat(out.toString()).startsWith("test: 0 errors, 2 warnings, 1 of 1 case pass\n");
    }

    @Test
    void warningsExitWith1WhereTheyCount() throws IOException {
        Path folder = written("good", caseOf("LEAD"));

        assertThat(run("check", folder.toString(), "--strict")).isEqualTo(1);
        assertThat(run("check", "decision-tables/b2b", "--strict")).isZero();
    }

    @Test
    void aFailingCaseExitsWith1() throws IOException {
        Path folder = written("failing", caseOf("MQL"));

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("test: 1 error, 2 warnings, 0 of 1 case pass\n")
                .contains("  error   cases.xlsx › Cases › D4: expected stage MQL");
    }

    @Test
    void aBadCellExitsWith1AndStandsInTheJson() throws IOException {
        Path good = written("good", caseOf("LEAD"));
        Path bad = written("bad", broken(caseOf("LEAD")));

        assertThat(run("check", good.toString(), bad.toString(), "--json")).isEqualTo(1);

        JsonNode report = TestPolicy.json(out.toString());
        assertThat(report.at("/policies/0/name").textValue()).isEqualTo("test");
        assertThat(report.at("/policies/0/problems").findValuesAsText("severity"))
                .containsOnly("warning");
        assertThat(report.at("/policies/0/cases/passed").intValue()).isEqualTo(1);
        assertThat(report.at("/policies/1/cases/passed").intValue()).isZero();
        ObjectNode problem = (ObjectNode) report.at("/policies/1/problems/0");
        assertThat(problem.remove("expected").textValue()).startsWith("a whole number from -1000000");
        assertThat(problem).isEqualTo(TestPolicy.json("""
                                {"severity": "error", "kind": "value", "workbook": "tables.xlsx", "sheet": "Fit",
                                 "row": 13, "cell": "E13", "found": "\\"lots\\""}
                                """));
    }

    @Test
    void everyPolicyOfAFolderOfPoliciesIsChecked() throws IOException {
        written("good", caseOf("LEAD"));
        Path policies = Path.of("decision-tables");

        assertThat(run("check", policies.toString())).isZero();
        assertThat(out.toString()).contains("b2b: 0 errors", "education: 0 errors", "roofing: 0 errors");
    }

    @Test
    void rulesAreFoundBesideTheDecisionTables() throws IOException {
        Path folder = written("good", caseOf("LEAD"));
        Path rules = root.resolve("good/rules/test/sequence.drl");
        Files.writeString(rules, Files.readString(rules).replace("webinar-then-demo", "unheard-of"));

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("sequence.drl › line ");

        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        assertThat(run("check", folder.toString(), "--rules", elsewhere.toString()))
                .isZero();
    }

    @Test
    void resultsAreWrittenForBuildServers() throws Exception {
        Path folder = written("failing", caseOf("MQL"));
        Path junit = root.resolve("results.xml");

        run("check", folder.toString(), "--junit", junit.toString());

        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(junit.toFile());
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("test");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).contains("expected stage MQL for \"fintech <120>\"");
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("fintech <120>");
    }

    @Test
    void whatIsNoFolderIsToldAndExitsWith2() {
        Path nowhere = root.resolve("nowhere");

        assertThat(run("check", nowhere.toString())).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("chekc", "x")).isEqualTo(2);
        assertThat(err.toString())
                .contains("found " + nowhere, "FOLDER", "chekc")
                .doesNotContain("\tat ");
    }

    @Test
    void aReportThatCanNotBeWrittenIsToldWithoutATrace() throws IOException {
        Path folder = written("good", caseOf("LEAD"));

        Path missing = root.resolve("no/such/file");

        assertThat(run("check", folder.toString(), "--junit", missing.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith(missing + ": ").hasLineCount(1);
    }

    private int run(String... arguments) {
        CommandLine commands = Winnow.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        return commands.execute(arguments);
    }

    private static PolicyFiles caseOf(String stage) {
        byte[] cases = TestWorkbook.empty()
                .list(
                        "Cases",
                        List.of("Case", "As of", "company.industry", "Expected stage"),
                        List.of(List.of("fintech <120>", "2026-03-02", "fintech", stage)))
                .bytes();
        return TestPolicy.builder().workbook("cases.xlsx", cases).files();
    }

    private static PolicyFiles broken(PolicyFiles files) {
        return TestPolicy.changed(files, TestPolicyBuilder.TABLES, tables -> tables.set("Fit", "E13", "lots"));
    }

    private Path written(String name, PolicyFiles files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.byPath().entrySet()) {
            Path path = root.resolve(name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return root.resolve(name).resolve("decision-tables").resolve(files.policy());
    }
}
