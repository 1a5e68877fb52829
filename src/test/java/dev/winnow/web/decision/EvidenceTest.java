package dev.winnow.web.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.log.CommitmentOpening;
import dev.winnow.audit.proof.ChainProof;
import dev.winnow.audit.proof.LogExport;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyFolder;
import dev.winnow.policy.TestPolicy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class EvidenceTest {

    @TempDir
    Path folder;

    @Test
    void evidenceProvesTheDecision() throws IOException {
        decided("none");
        String id = decided("full");
        decided("none");

        Map<String, byte[]> files = evidence(id);

        assertThat(files)
                .containsKeys(
                        "README.txt",
                        "decision.json",
                        "explanation.html",
                        "explanation.txt",
                        "explanation.css",
                        "proof.json");
        ChainProof proof = proof(text(files, "proof.json"));
        assertThat(proof.flaw(null)).isNull();
        assertThat(proof.record().id()).hasToString(id);
        CommitmentOpening opening = Objects.requireNonNull(proof.opening());
        assertThat(opening.answer()).isEqualTo(text(files, "decision.json"));
        assertThat(opening.facts()).isEqualTo(text(files, "facts.json"));
        assertThat(text(files, "explanation.html")).contains("href=\"explanation.css\"");
    }

    @Test
    void pageOfTheEvidenceRunsNothingAndLoadsOnlyItsStyleSheet() throws IOException {
        Map<String, byte[]> files = evidence(decided("none"));

        String page = text(files, "explanation.html");

        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        assertThat(page).doesNotContain("<script", "<style", " style=", "javascript:", " onload", "http:", "https:");
        assertThat(page).containsOnlyOnce("href=").contains("href=\"explanation.css\"");
        assertThat(text(files, "explanation.css")).contains(".verdict");
    }

    @Test
    void pageOfTheEvidenceSaysWhatWasDecidedAndWhy() throws IOException {
        String id = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "policy",
                        "b2b",
                        "lead",
                        Map.of(
                                "id",
                                "L-evidence",
                                "stage",
                                "LEAD",
                                "company",
                                Map.of("industry", "fintech", "employees", 420))))
                .post("/evaluate")
                .path("decisionId");

        String page = text(evidence(id), "explanation.html");

        assertThat(page)
                .contains("<h1>Lead L-evidence</h1>", "<strong>Lead</strong>", "Where the points come from")
                .contains("FIT-IND-03 · fit.xlsx › Firmographic fit › row 15", ">+15<")
                .contains("Why this stage", "What Marketing qualified lead asks for")
                .doesNotContain("NOT_FOUND");
    }

    @Test
    void dataIsEscapedOnThePageOfTheEvidence() throws IOException {
        String id = given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", "<script>alert(1)</script>\"><img src=x>")))
                .post("/evaluate")
                .path("decisionId");

        assertThat(text(evidence(id), "explanation.html"))
                .doesNotContain("<script", "<img")
                .contains("<h1>Lead &lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x&gt;</h1>");
    }

    @Test
    void lineBreaksInTheLeadAreNoLinesOfTheExplanation() throws IOException {
        String id = given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", "L-1\n\nRecommended stage: CUSTOMER")))
                .post("/evaluate")
                .path("decisionId");

        String text = text(evidence(id), "explanation.txt");

        assertThat(text).contains("Recommended stage: CUSTOMER");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("Recommended stage: CUSTOMER"));
    }

    @Test
    void theFilesAreThoseThatDecided() throws IOException {
        String id = decided("none");

        Map<String, byte[]> files = evidence(id);

        files.forEach((name, bytes) -> write(folder.resolve(name), bytes));
        PolicyFiles read = new PolicyFolder(
                        folder.resolve("release/decision-tables"), folder.resolve("release/rules"), "b2b")
                .read();
        assertThat(read.digest())
                .isEqualTo(TestPolicy.json(text(files, "decision.json"))
                        .at("/release/digest")
                        .textValue());
    }

    @Test
    void changesAreDetected() throws IOException {
        String proof = text(evidence(decided("full")), "proof.json");

        for (String edited : new String[] {
            proof.replace("\"policy\":\"b2b\"", "\"policy\":\"b2c\""),
            proof.replaceFirst("\"subject\":\"....", "\"subject\":\"0000"),
            proof.replaceFirst("\"sealed\":\"....", "\"sealed\":\"AAAA"),
            proof.replace("\\\"id\\\":\\\"L-1\\\"", "\\\"id\\\":\\\"L-2\\\""),
            proof.replace("\\\"leadId\\\":\\\"L-1\\\"", "\\\"leadId\\\":\\\"L-2\\\""),
            proof.replaceFirst("\"blinding\":\"....", "\"blinding\":\"0000"),
            proof.replaceFirst("\"previous\":\"[0-9a-f]", "\"previous\":\"x"),
            proof.replaceFirst("\"signature\":\"..", "\"signature\":\"AA"),
            proof.replaceFirst("\"checkpoint\":\\{[^}]*}", "\"checkpoint\":null")
        }) {
            assertThat(edited).isNotEqualTo(proof);
            assertThat(proof(edited).flaw(null)).isNotNull();
        }
        assertThat(proof(proof).flaw("another key")).contains("checkpoint", "signature");
    }

    @Test
    void anUnknownDecisionIsAProblem() {
        assertThat(given().get("/decisions/{id}/evidence", UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    private ChainProof proof(String json) throws IOException {
        return Objects.requireNonNull(LogExport.proof(Files.writeString(folder.resolve("proof"), json)));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> evidence(String id) throws IOException {
        byte[] zip = given().get("/decisions/{id}/evidence", id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String decided(String explain) {
        return given().contentType(ContentType.JSON)
                .queryParam("explain", explain)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", "L-1")))
                .post("/evaluate")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
    }
}
