package dev.winnow.upgrade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everything that an earlier build stored is still there, and still does what it did. */
abstract class StoredCopyTests {

    private static final int UNAUTHORIZED = 401;
    private static final int GONE = 410;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StoredAnswers stored;

    StoredCopyTests(String name, String database) {
        stored = StoredAnswers.read(StoredCopies.folder(name, database));
    }

    @Test
    void theLogIsIntactAndHoldsExactlyItsRecords() {
        given().get("/audit/verification").then().statusCode(200).body("intact", equalTo(true));

        List<String> ids = Contents.recordIds(given().get("/audit/log").asString());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.stream().filter(this::isStored)).containsExactlyInAnyOrderElementsOf(stored.records());
        assertThat(given().get("/audit/verification").jsonPath().getLong("records"))
                .isGreaterThanOrEqualTo(ids.size());
    }

    /** Its events name rows, and don't state them: they prove nothing, and raise no alarm. */
    @Test
    void itsRowsAreUnproven() {
        given().get("/audit/verification")
                .then()
                .body("tables.flaws", empty())
                .body("tables.unprovenRows.findAll { it.table == 'key' }.row", hasItems("crm", "gone", "integration"))
                .body("tables.unprovenRows.findAll { it.table == 'user' }.row", hasItems("admin", "dana"))
                .body(
                        "tables.unprovenRows.findAll { it.table == 'release-step' }.row",
                        hasItems("test/2/0", "test/2/4"))
                .body("tables.unprovenRows.table", hasItems("erasure", "active-release"));
    }

    @Test
    void everyDecisionIsReadAsItWasAnswered() {
        Map<String, String> answers = new LinkedHashMap<>();
        given().accept("application/x-ndjson")
                .get("/decisions")
                .asString()
                .lines()
                .forEach(line -> {
                    String id = JsonPath.from(line).getString("decisionId");
                    answers.put(id, line);
                });

        assertThat(stored.decisions()).isNotEmpty().allSatisfy(decision -> assertThat(answers.get(decision.id()))
                .isEqualTo(decision.answer()));
    }

    @Test
    void everyDecisionIsExplainedAsItWas() {
        assertThat(stored.decisions()).allSatisfy(decision -> {
            String expected = decision.explanation() == null ? decision.answer() : decision.explanation();
            assertThat(given().get("/decisions/" + decision.id()).asString()).isEqualTo(expected);
            assertThat(given().get("/decisions/" + decision.id() + "/explanation")
                            .asString())
                    .isEqualTo(expected);
            given().accept("text/plain")
                    .get("/decisions/" + decision.id() + "/explanation")
                    .then()
                    .statusCode(200)
                    .body(containsString(JsonPath.from(expected).getString("stage.recommended")));
        });
    }

    @Test
    void everyDecisionIsReplayedIdentically() {
        assertThat(stored.decisions()).allSatisfy(decision -> given().post("/decisions/{id}/replay", decision.id())
                .then()
                .statusCode(200)
                .body("identical", equalTo(true)));
    }

    @Test
    void thereIsEvidenceForEveryDecision() {
        assertThat(stored.decisions()).allSatisfy(decision -> given().accept("application/zip")
                .get("/decisions/{id}/evidence", decision.id())
                .then()
                .statusCode(200));
    }

    @Test
    void scoresMovedByWhatTheyMovedBy() {
        assertThat(stored.movements()).isNotEmpty().allSatisfy(movement -> assertThat(
                        given().queryParam("from", movement.from())
                                .queryParam("to", movement.to())
                                .get("/leads/{id}/movement", movement.lead())
                                .asString())
                .isEqualTo(movement.answer()));
    }

    @Test
    void searchesFindWhatTheyFound() {
        assertThat(stored.searches()).isNotEmpty().allSatisfy(search -> {
            List<String> ids = given().queryParam(search.parameter(), search.value())
                    .queryParam("limit", 200)
                    .get("/decisions")
                    .jsonPath()
                    .getList("decisions.decisionId");
            assertThat(ids.stream().filter(this::isStored)).containsExactlyElementsOf(search.ids());
        });
    }

    @Test
    void whatWasErasedIsGone() {
        assertThat(stored.erased()).isNotEmpty().allSatisfy(id -> {
            given().get("/decisions/" + id).then().statusCode(GONE);
            given().post("/decisions/{id}/replay", id).then().body("identical", equalTo(false));
        });
        assertThat(given().get("/audit/erasures").jsonPath().getList("erasures"))
                .isNotEmpty();
    }

    @Test
    void aLeadCanBeErased() {
        given().get("/decisions/" + stored.toEraseDecision()).then().statusCode(200);

        given().delete("/leads/{id}/personal-data", stored.toErase())
                .then()
                .statusCode(200)
                .body("decisions", equalTo(1));

        given().get("/decisions/" + stored.toEraseDecision()).then().statusCode(GONE);
        given().get("/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    void releasesAreInTheirStates() {
        assertThat(stored.releases()).isNotEmpty().allSatisfy(release -> {
            JsonPath found = given().get("/policies/{policy}/releases/{number}", release.policy(), release.number())
                    .jsonPath();
            assertThat(found.getString("digest")).isEqualTo(release.digest());
            assertThat(found.getString("state")).isEqualTo(release.state());
            assertThat(found.getList("steps.kind")).isEqualTo(release.steps());
        });
    }

    @Test
    void activeReleasesDecideAndTheLogGoesOn() {
        List<StoredAnswers.Release> active = stored.releases().stream()
                .filter(release -> release.state().equals("active"))
                .toList();

        assertThat(active).isNotEmpty().allSatisfy(release -> {
            String id = evaluate(release.policy())
                    .then()
                    .statusCode(200)
                    .body("release.number", equalTo(release.number()))
                    .body("release.digest", equalTo(release.digest()))
                    .extract()
                    .path("decisionId");
            assertThat(isStored(id)).isFalse();
        });
        given().get("/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    void releasesAreCompared() throws InterruptedException {
        StoredAnswers.Shadow shadow = stored.shadows().get(0);
        String release = "/policies/%s/releases/%d".formatted(shadow.policy(), shadow.number());
        given().get(release + "/diff?from=" + shadow.against())
                .then()
                .statusCode(200)
                .body(containsString("FIT-IND-01"));

        String location = given().noContentType()
                .post(release + "/impact?against=" + shadow.against())
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        JsonPath impact = given().get(location).jsonPath();
        Instant last = Instant.now().plus(PATIENCE);
        while (impact.getString("state").equals("running") && Instant.now().isBefore(last)) {
            Thread.sleep(50);
            impact = given().get(location).jsonPath();
        }
        assertThat(impact.getString("state")).isEqualTo("done");
        assertThat(impact.getInt("report.compared")).isPositive();
    }

    @Test
    void whatWasTriedInShadowIsKept() {
        assertThat(stored.shadows()).isNotEmpty().allSatisfy(shadow -> given().get(
                        "/policies/{policy}/releases/{number}/shadow?against={against}",
                        shadow.policy(),
                        shadow.number(),
                        shadow.against())
                .then()
                .statusCode(200)
                .body("share", equalTo(shadow.share()))
                .body("report.found", not(equalTo(0)))
                .body("report.found", greaterThan(shadow.found() - 1)));
    }

    @Test
    void eventsAreListed() {
        Map<String, Map<String, String>> events = new HashMap<>();
        given().get("/audit/events?limit=1000")
                .jsonPath()
                .<Map<String, String>>getList("events")
                .forEach(event -> events.put(event.get("id"), event));

        assertThat(stored.events()).isNotEmpty().allSatisfy(event -> assertThat(events.get(event.id()))
                .containsEntry("kind", event.kind())
                .containsEntry("caller", event.caller())
                .containsEntry("subject", event.subject()));
    }

    @Test
    void keysOpenWhatTheyOpened() {
        assertThat(stored.keys()).isNotEmpty().allSatisfy(key -> {
            Response response = given().header("X-API-Key", key.text()).get("/policies");
            assertThat(response.statusCode() != UNAUTHORIZED).as(key.name()).isEqualTo(key.opens());
            if (key.opens() && !key.policies().isEmpty()) {
                assertThat(response.jsonPath().getList("policies.name")).isEqualTo(key.policies());
            }
        });
    }

    @Test
    void usersSignInUnlessTheyWereDisabled() {
        assertThat(stored.users()).isNotEmpty().allSatisfy(user -> {
            Response response = given().noFilters()
                    .redirects()
                    .follow(false)
                    .formParam("name", user.name())
                    .formParam("password", user.password())
                    .post("/j_security_check");
            Response page = given().noFilters().cookies(response.cookies()).get("/policies");
            assertThat(page.statusCode() == 200).as(user.name()).isEqualTo(user.signsIn());
        });
    }

    private boolean isStored(String id) {
        return stored.records().contains(id);
    }

    private static Response evaluate(String policy) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("policy", policy, "lead", Map.of("id", "N-" + UUID.randomUUID())))
                .post("/evaluate?explain=none");
    }
}
