package dev.winnow.web.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.EditedAnswer;
import dev.winnow.audit.proof.ChainProof;
import dev.winnow.audit.proof.LogExport;
import dev.winnow.policy.TestPolicy;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.web.decision.DecidedLead;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personal data can be erased. */
@QuarkusTest
class PersonalDataTest {

    @TempDir
    Path folder;

    @Inject
    Session session;

    private final DecidedLead lead = new DecidedLead();

    @Test
    void erasedDecisionIsGone() {
        String id = lead.decided();

        lead.erase().body("leads", equalTo(1)).body("decisions", equalTo(1)).body("cause", equalTo("request"));

        for (String path : new String[] {"", "/explanation", "/explanation?why=FIT-IND-04"}) {
            given().get("/decisions/" + id + path)
                    .then()
                    .statusCode(410)
                    .contentType(ProblemDetails.MEDIA_TYPE)
                    .body("type", equalTo("urn:winnow:problem:erased"))
                    .body("detail", containsString("were erased"));
        }
    }

    @Test
    void replayReportsTheErasure() {
        String id = lead.decided();
        lead.erase();

        given().post("/decisions/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("identical", equalTo(false))
                .body("reason", equalTo("the personal data of its lead were erased"));
    }

    @Test
    void theLogStaysIntactAndKeepsWhatIsNotPersonal() {
        String id = lead.decided();
        JsonNode before = inShort(id);
        lead.erase();

        assertThat(given().get("/audit/verification").jsonPath().getBoolean("intact"))
                .isTrue();
        JsonNode after = inShort(id);
        assertThat(after.get("unreadable").textValue()).isEqualTo("erased");
        assertThat(after.has("leadId")).isFalse();
        assertThat(after.at("/score/total").decimalValue())
                .isEqualByComparingTo(before.at("/score/total").decimalValue());
        assertThat(after.at("/score/total").decimalValue().scale()).isLessThan(3);
        assertThat(after.at("/stage/recommended")).isEqualTo(before.at("/stage/recommended"));
        assertThat(after.get("release")).isEqualTo(before.get("release"));
    }

    @Test
    void exportsContainOnlyTheDecisionsOfThePages() {
        String id = lead.decided();
        lead.erase();

        String lines = given().accept("application/x-ndjson").get("/decisions").asString();
        String table = given().accept("text/csv").get("/decisions").asString();

        assertThat(lines)
                .contains("\"decisionId\":\"" + id)
                .doesNotContain(lead.id())
                .doesNotContain(lead.email());
        assertThat(table).contains(id + ",b2b,").doesNotContain(lead.id());
        assertThat(table.lines().filter(line -> line.startsWith(id))).allMatch(line -> line.endsWith(",erased"));
    }

    @Test
    void nothingIdentifiesAnErasedLead() {
        lead.decided();
        lead.erase();

        given().get("/leads/{id}/history", lead.id()).then().body("decisions", empty());
        given().queryParam("lead", lead.id()).get("/decisions").then().body("decisions", empty());
        DecidedLead.byFact(lead.email()).body("decisions", empty());
    }

    /** Nobody can tell the two apart. */
    @Test
    void leadThatWasErasedBeforeIsAsUnknownAsOneThatNeverWas() {
        lead.eraseUnknown().body("detail", containsString(lead.id()));
        long events = given().get("/audit/events?kind=erased&limit=1000")
                .jsonPath()
                .getList("events")
                .size();
        lead.decided();
        lead.erase();

        lead.eraseUnknown().body("type", equalTo("urn:winnow:problem:unknown-lead"));

        assertThat(given().get("/audit/events?kind=erased&limit=1000")
                        .jsonPath()
                        .getList("events"))
                .hasSize((int) events + 1);
    }

    @Test
    void leadAfterErasureIsANewOne() {
        String erased = lead.decided();
        lead.erase();

        String id = lead.decided();

        given().get("/decisions/{id}", id).then().statusCode(200).body("leadId", equalTo(lead.id()));
        given().get("/decisions/{id}", erased).then().statusCode(410);
        given().get("/leads/{id}/history", lead.id()).then().body("decisions.decisionId", contains(id));
    }

    @Test
    void repeatedRequestAfterErasureIsANewOne() {
        String key = UUID.randomUUID().toString();
        String first = lead.decided(key).path("decisionId");
        assertThat(lead.decided(key).<String>path("decisionId")).isEqualTo(first);

        lead.erase();

        assertThat(lead.decided(key).<String>path("decisionId")).isNotEqualTo(first);
    }

    @Test
    void erasuresAreListed() {
        lead.decided();
        lead.erase();

        given().get("/audit/erasures")
                .then()
                .statusCode(200)
                .body("erasures.size()", greaterThan(0))
                .body("erasures[0].leads", equalTo(1));
        given().queryParam("limit", 0).get("/audit/erasures").then().statusCode(400);
    }

    @Test
    void evidenceOfAnErasedDecisionProvesItsPlace() throws IOException {
        String id = lead.decided();
        lead.erase();

        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(
                given().get("/decisions/{id}/evidence", id).asByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }

        assertThat(files).doesNotContainKeys("facts.json", "explanation.html", "explanation.txt");
        ChainProof proof =
                Objects.requireNonNull(LogExport.proof(Files.write(folder.resolve("p"), files.get("proof.json"))));
        assertThat(proof.flaw(null)).isNull();
        assertThat(proof.opening()).isNull();
    }

    @Test
    void damagedRecordIsReportedAsDamaged() {
        String id = lead.decided();
        String other = lead.decided();
        EditedAnswer.exchange(session, UUID.fromString(id), UUID.fromString(other));

        try {
            given().get("/decisions/{id}", id)
                    .then()
                    .statusCode(500)
                    .body("type", equalTo("urn:winnow:problem:damaged"));
            assertThat(inShort(id).get("unreadable").textValue()).isEqualTo("damaged");
            given().get("/leads/{id}/history", lead.id()).then().statusCode(200).body("decisions.size()", equalTo(2));
        } finally {
            EditedAnswer.exchange(session, UUID.fromString(id), UUID.fromString(other));
        }
        given().get("/decisions/{id}", id).then().statusCode(200);
    }

    @Test
    void databaseAloneRevealsNoPersonalData() {
        assertThat(EditedAnswer.isOpen(session, UUID.fromString(lead.decided())))
                .isFalse();
    }

    /** The first of those before the id that follows. */
    private static JsonNode inShort(String id) {
        UUID before = UUID.fromString(id);
        UUID next = new UUID(before.getMostSignificantBits(), before.getLeastSignificantBits() + 1);
        String page = given().queryParam("limit", 1)
                .queryParam("before", next)
                .get("/decisions")
                .asString();
        JsonNode entry = TestPolicy.json(page).at("/decisions/0");
        assertThat(entry.get("decisionId").textValue()).isEqualTo(id);
        return entry;
    }
}
