package dev.winnow.web.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTest {

    private final String lead = "search-" + UUID.randomUUID();

    @Test
    void decisionIsFoundByEachOfItsFields() {
        JsonNode answer = decided(lead);
        String id = answer.get("decisionId").textValue();
        Instant moment = Instant.parse(answer.get("evaluatedAt").textValue());
        String points = answer.at("/score/total").asText();

        String caller = TestPolicy.json(
                        given().queryParam("lead", lead).get("/decisions").asString())
                .at("/decisions/0/caller")
                .textValue();

        Map<String, List<String>> filters = Map.of(
                "caller", List.of(caller, idleKey()),
                "policy", List.of("b2b", "roofing"),
                "stage", List.of(answer.at("/stage/recommended").textValue(), "CUSTOMER"),
                "change", List.of(answer.at("/stage/change").textValue(), "disqualify"),
                "row", List.of("FIT-IND-03", "FIT-IND-04"),
                "from", List.of(moment.toString(), moment.plusNanos(1_000).toString()),
                "to", List.of(moment.plusNanos(1_000).toString(), moment.toString()),
                "minPoints", List.of(points, points + "1"),
                "maxPoints", List.of(points, "-1"));
        filters.forEach((name, values) -> {
            assertThat(found(Map.of("lead", lead, name, values.get(0))))
                    .as(name)
                    .containsExactly(id);
            assertThat(found(Map.of("lead", lead, name, values.get(1))))
                    .as(name)
                    .isEmpty();
        });
        int release = answer.at("/release/number").intValue();
        assertThat(found(Map.of("lead", lead, "policy", "b2b", "release", release)))
                .containsExactly(id);
        assertThat(found(Map.of("lead", lead, "policy", "b2b", "release", release + 1)))
                .isEmpty();
    }

    @Test
    void decisionIsFoundByEachOfItsRows() {
        JsonNode answer = decided(lead);

        assertThat(answer.get("reasons")).hasSizeGreaterThan(2);
        answer.get("reasons").forEach(reason -> {
            String row = reason.get("row").textValue();
            assertThat(found(Map.of("lead", lead, "row", row))).as(row).hasSize(1);
        });
    }

    @Test
    void entriesSummariseTheAnswer() {
        JsonNode answer = decided(lead);

        JsonNode page = TestPolicy.json(
                given().queryParam("lead", lead).get("/decisions").asString());

        JsonNode entry = page.at("/decisions/0");
        assertThat(entry.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "decisionId", "policy", "release", "evaluatedAt", "asOf", "leadId", "score", "stage", "caller");
        assertThat(entry.get("caller").textValue()).startsWith("key:");
        ((ObjectNode) entry).remove("caller");
        entry.properties().forEach(field -> assertThat(field.getValue()).isEqualTo(answer.get(field.getKey())));
        assertThat(page.get("next").isNull()).isTrue();
    }

    @Test
    void pagesAreStableWhileDecisionsAreAdded() {
        List<String> ids = new ArrayList<>();
        for (int count = 0; count < 7; count++) {
            ids.add(0, decided(lead).get("decisionId").textValue());
        }

        List<String> given = new ArrayList<>();
        JsonNode page = page(null);
        while (!page.get("next").isNull()) {
            page.get("decisions")
                    .forEach(entry -> given.add(entry.get("decisionId").textValue()));
            decided(lead);
            page = page(page.get("next").textValue());
        }
        page.get("decisions").forEach(entry -> given.add(entry.get("decisionId").textValue()));

        assertThat(given).containsExactlyElementsOf(ids);
    }

    @Test
    void noDecisionMatchesUnusedValues() {
        given().queryParam("row", "FIT-IND-03")
                .queryParam("to", "1971-01-01T00:00:00Z")
                .get("/decisions")
                .then()
                .statusCode(200)
                .body("decisions", empty())
                .body("next", nullValue());
    }

    @Test
    void valuesThatNeverExistedAreProblems() {
        idleKey();

        Map.of(
                        "row", List.of("FIT-IND-3", "FIT-IND-03"),
                        "stage", List.of("Mql", "MQL"),
                        "policy", List.of("b2c", "b2b"),
                        "caller", List.of("idle", "key:idle"))
                .forEach((name, values) -> {
                    for (String type : List.of("application/json", "text/csv")) {
                        given().accept(type)
                                .queryParam(name, values.get(0))
                                .get("/decisions")
                                .then()
                                .statusCode(400)
                                .contentType(ProblemDetails.MEDIA_TYPE)
                                .body("problems.parameter", contains(name))
                                .body("problems[0].suggestion", equalTo(values.get(1)));
                    }
                });
    }

    private static String idleKey() {
        given().contentType(ContentType.JSON)
                .body(Map.of("name", "idle", "roles", List.of("integration")))
                .post("/keys");
        return "key:idle";
    }

    @Test
    void everyProblemIsReported() {
        given().queryParam("stages", "MQL")
                .queryParam("lead", "")
                .queryParam("release", "1", "2")
                .queryParam("change", "promoted")
                .queryParam("row", "A\0")
                .queryParam("from", "yesterday")
                .queryParam("to", "2026-11-01")
                .queryParam("minPoints", "1e9")
                .queryParam("maxPoints", "a", "b")
                .queryParam("limit", "201")
                .queryParam("before", "019ade4b0d1c7a908b1e5c2f9e7d4a61")
                .get("/decisions")
                .then()
                .statusCode(400)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body(
                        "problems.parameter",
                        hasItems(
                                "stages",
                                "lead",
                                "release",
                                "change",
                                "row",
                                "from",
                                "to",
                                "minPoints",
                                "maxPoints",
                                "policy",
                                "limit",
                                "before"))
                .body("problems.find { it.parameter == 'stages' }.suggestion", equalTo("stage"))
                .body("problems.find { it.parameter == 'change' }.suggestion", equalTo("promote"))
                .body("problems.size()", equalTo(12));
    }

    @Test
    void aPlusSignThatBecameABlankIsSuggested() {
        given().urlEncodingEnabled(false)
                .get("/decisions?from=2026-11-02T00:00:00+01:00")
                .then()
                .statusCode(400)
                .body("problems[0].suggestion", equalTo("2026-11-02T00:00:00%2B01:00"));
    }

    @Test
    void emptyRangesAreProblems() {
        given().queryParam("from", "2026-11-02T00:00:00Z")
                .queryParam("to", "2026-11-02T01:00:00+01:00")
                .queryParam("minPoints", "2")
                .queryParam("maxPoints", "1.5")
                .get("/decisions")
                .then()
                .statusCode(400)
                .body("problems.parameter", contains("to", "maxPoints"))
                .body("problems[1].expected", equalTo("a number from 2"));
    }

    @Test
    void exportsContainAllPages() {
        for (String type : List.of("text/csv", "application/x-ndjson", XlsxFiles.MEDIA_TYPE)) {
            given().accept(type)
                    .queryParam("limit", "20")
                    .queryParam("minPoint", "1")
                    .get("/decisions")
                    .then()
                    .statusCode(400)
                    .contentType(ProblemDetails.MEDIA_TYPE)
                    .body("problems.parameter", hasItems("limit", "minPoint"));
        }
    }

    @Test
    void otherFormatsAreRefused() {
        given().accept("application/pdf").get("/decisions").then().statusCode(406);
        given().accept("*/*").get("/decisions").then().statusCode(200).contentType(ContentType.JSON);
    }

    @Test
    void decisionIsStillFoundByItsId() {
        String id = decided(lead).get("decisionId").textValue();

        given().get("/decisions/{id}", id).then().statusCode(200).body("leadId", equalTo(lead));
        given().queryParam("lead", "nobody").get("/decisions").then().body("decisions", empty());
    }

    private JsonNode page(@Nullable String before) {
        var request = given().queryParam("lead", lead).queryParam("limit", 3);
        return TestPolicy.json((before == null ? request : request.queryParam("before", before))
                .get("/decisions")
                .asString());
    }

    private static List<String> found(Map<String, ?> filters) {
        return given().queryParams(filters)
                .get("/decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("decisions.decisionId");
    }

    static JsonNode decided(String lead) {
        Map<String, Object> facts =
                Map.of("id", lead, "stage", "LEAD", "company", Map.of("industry", "fintech", "employees", 420));
        return TestPolicy.json(given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "asOf", "2026-11-01T09:00:00Z", "lead", facts))
                .post("/evaluate")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
