package dev.winnow.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.ChainProof;
import dev.winnow.audit.EditedAnswer;
import dev.winnow.audit.LogExport;
import dev.winnow.policy.TestPolicy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is personal can be found, and erased. */
@QuarkusTest
class PersonalDataTest {

    @TempDir
    Path folder;

    @Inject
    Session session;

    private final String lead = "L-" + UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@example.com";

    @Test
    void anErasedDecisionIsGone() {
        String id = decided();

        erase().body("leads", equalTo(1)).body("decisions", equalTo(1)).body("cause", equalTo("request"));

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
    void replayAnswersThatItIsErased() {
        String id = decided();
        erase();

        given().post("/decisions/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("identical", equalTo(false))
                .body("reason", equalTo("the personal data of its lead were erased"));
    }

    @Test
    void theLogStaysIntactAndKeepsWhatIsNotPersonal() {
        String id = decided();
        JsonNode before = inShort(id);
        erase();

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
    void exportsHoldNoMoreThanThePages() {
        String id = decided();
        erase();

        String lines = given().accept("application/x-ndjson").get("/decisions").asString();
        String table = given().accept("text/csv").get("/decisions").asString();

        assertThat(lines)
                .contains("\"decisionId\":\"" + id)
                .doesNotContain(lead)
                .doesNotContain(email);
        assertThat(table).contains(id + ",b2b,").doesNotContain(lead);
        assertThat(table.lines().filter(line -> line.startsWith(id))).allMatch(line -> line.endsWith(",erased"));
    }

    @Test
    void nothingLeadsToAnErasedLead() {
        decided();
        erase();

        given().get("/leads/{id}/history", lead).then().body("decisions", empty());
        given().queryParam("lead", lead).get("/decisions").then().body("decisions", empty());
        byFact(email).body("decisions", empty());
        erase().body("leads", equalTo(0)).body("decisions", equalTo(0));
    }

    @Test
    void aLeadThatComesBackIsANewOne() {
        String erased = decided();
        erase();

        String id = decided();

        given().get("/decisions/{id}", id).then().statusCode(200).body("leadId", equalTo(lead));
        given().get("/decisions/{id}", erased).then().statusCode(410);
        given().get("/leads/{id}/history", lead).then().body("decisions.decisionId", contains(id));
    }

    @Test
    void aRequestThatIsSentAgainAfterErasureIsANewOne() {
        String key = UUID.randomUUID().toString();
        String first = decided(key).path("decisionId");
        assertThat(decided(key).<String>path("decisionId")).isEqualTo(first);

        erase();

        assertThat(decided(key).<String>path("decisionId")).isNotEqualTo(first);
    }

    @Test
    void aLeadIsFoundByAPersonalFact() {
        String id = decided();

        byFact(email).body("decisions.decisionId", contains(id));
        byFact(" " + email.toUpperCase(Locale.ROOT)).body("decisions.decisionId", contains(id));
        byFact("other" + email).body("decisions", empty());
        given().queryParam("fact", "contact.email:" + email)
                .queryParam("lead", "another")
                .get("/decisions")
                .then()
                .body("decisions", empty());
    }

    @Test
    void onlyPersonalFactsAreSearchedBy() {
        for (String fact : new String[] {"company.industry:fintech", "contact.email", "contact.email:", ":x"}) {
            given().queryParam("fact", fact)
                    .get("/decisions")
                    .then()
                    .statusCode(400)
                    .body("problems[0].expected", containsString("contact.email"));
        }
    }

    @Test
    void whatIsErasedIsListed() {
        decided();
        erase();

        given().get("/audit/erasures")
                .then()
                .statusCode(200)
                .body("erasures.size()", greaterThan(0))
                .body("erasures[0].leads", equalTo(1));
        given().queryParam("limit", 0).get("/audit/erasures").then().statusCode(400);
    }

    @Test
    void evidenceOfAnErasedDecisionStillProvesItsPlace() throws IOException {
        String id = decided();
        erase();

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
    void aDamagedRecordIsNoErasedOne() {
        String id = decided();
        String other = decided();
        EditedAnswer.exchange(session, UUID.fromString(id), UUID.fromString(other));

        try {
            given().get("/decisions/{id}", id)
                    .then()
                    .statusCode(500)
                    .body("type", equalTo("urn:winnow:problem:damaged"));
            assertThat(inShort(id).get("unreadable").textValue()).isEqualTo("damaged");
            given().get("/leads/{id}/history", lead).then().statusCode(200).body("decisions.size()", equalTo(2));
        } finally {
            EditedAnswer.exchange(session, UUID.fromString(id), UUID.fromString(other));
        }
        given().get("/decisions/{id}", id).then().statusCode(200);
    }

    @Test
    void theDatabaseAloneTellsNothing() {
        assertThat(EditedAnswer.isOpen(session, UUID.fromString(decided()))).isFalse();
    }

    /** Whatever order they come in, nothing is left that leads to a lead whose key is gone. */
    @Test
    void evaluationsAndErasuresAtOnceLeaveNothingBehind() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<String>> decided = new ArrayList<>();
        for (int count = 0; count < 60; count++) {
            if (count % 3 == 2) {
                decided.add(clients.submit(() -> {
                    erase();
                    return "";
                }));
            } else {
                decided.add(clients.submit(() -> decided()));
            }
        }
        List<String> ids = new ArrayList<>();
        for (Future<String> one : decided) {
            ids.add(one.get());
        }
        clients.shutdown();
        erase();

        byFact(email).body("decisions", empty());
        assertThat(count("lead_mark m where not exists (select 1 from lead_key k where k.subject = m.subject)"))
                .isZero();
        assertThat(count("idempotency_key i join decision d on d.id = i.decision_id"
                        + " where not exists (select 1 from lead_key k where k.subject = d.subject)"))
                .isZero();
        ids.stream()
                .filter(id -> !id.isEmpty())
                .forEach(id -> given().get("/decisions/{id}", id).then().statusCode(410));
        assertThat(given().get("/audit/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    private long count(String from) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select count(*) from " + from, Long.class)
                        .getSingleResult());
    }

    private ValidatableResponse byFact(String value) {
        return given().queryParam("fact", "contact.email:" + value)
                .get("/decisions")
                .then()
                .statusCode(200);
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

    private ValidatableResponse erase() {
        return given().delete("/leads/{id}/personal-data", lead).then().statusCode(200);
    }

    private String decided() {
        return decided(UUID.randomUUID().toString()).path("decisionId");
    }

    private Response decided(String key) {
        Response response = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", lead, "contact", Map.of("email", email))))
                .post("/evaluate");
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }
}
