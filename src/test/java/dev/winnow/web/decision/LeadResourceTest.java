package dev.winnow.web.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.TestPolicy;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeadResourceTest {

    @Test
    void decisionsAreListedLatestFirstWithMovements() {
        String lead = "history-" + UUID.randomUUID();
        String first = decided(lead, "b2b", "2026-11-01T09:00:00Z", "fintech");
        String second = decided(lead, "b2b", "2026-11-02T09:00:00Z", "retail");

        given().get("/leads/{id}/history", lead)
                .then()
                .statusCode(200)
                .body("leadId", equalTo(lead))
                .body("decisions.decisionId", contains(second, first))
                .body("decisions[0].moved.from", equalTo(first))
                .body("decisions[0].moved.points", not(equalTo(0)))
                .body("decisions[0].score.total", notNullValue())
                .body("decisions[0].stage.recommended", notNullValue())
                .body("decisions[1].moved", nullValue())
                .body("next", nullValue());
    }

    @Test
    void pagesContinueWhereThePreviousOneEnded() {
        String lead = "pages/" + UUID.randomUUID();
        String first = decided(lead, "b2b", "2026-11-01T09:00:00Z", "fintech");
        String second = decided(lead, "b2b", "2026-11-02T09:00:00Z", "retail");
        String third = decided(lead, "b2b", "2026-11-03T09:00:00Z", "saas");

        String next = given().queryParam("limit", 2)
                .get("/leads/{id}/history", lead)
                .then()
                .body("decisions.decisionId", contains(third, second))
                .body("decisions[1].moved.from", equalTo(first))
                .extract()
                .path("next");

        given().queryParam("before", next)
                .get("/leads/{id}/history", lead)
                .then()
                .body("decisions.decisionId", contains(first))
                .body("next", nullValue());
    }

    @Test
    void unknownLeadHasNoDecisions() {
        given().get("/leads/{id}/history", "nobody").then().statusCode(200).body("decisions", hasSize(0));
    }

    @Test
    void movementsCompareDecisionsOfOnePolicy() {
        String lead = "policies-" + UUID.randomUUID();
        String first = decided(lead, "b2b", "2026-11-01T09:00:00Z", "fintech");
        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "roofing", "lead", Map.of("id", lead)))
                .post("/evaluate")
                .then()
                .statusCode(200);
        String third = decided(lead, "b2b", "2026-11-03T09:00:00Z", "saas");

        given().get("/leads/{id}/history", lead)
                .then()
                .body("decisions", hasSize(3))
                .body("decisions[0].decisionId", equalTo(third))
                .body("decisions[0].moved.from", equalTo(first))
                .body("decisions[1].moved", nullValue());
        given().queryParam("policy", "roofing")
                .get("/leads/{id}/history", lead)
                .then()
                .body("decisions.policy", contains("roofing"));
    }

    @Test
    void theMovementAddsUpToTheDifference() {
        String lead = "moved-" + UUID.randomUUID();
        String first = decided(lead, "b2b", "2026-11-01T09:00:00Z", "fintech");
        String second = decided(lead, "b2b", "2026-11-20T09:00:00Z", "retail");

        String json = given().get("/leads/{id}/movement", lead)
                .then()
                .statusCode(200)
                .body("before.decisionId", equalTo(first))
                .body("after.decisionId", equalTo(second))
                .body("balances", equalTo(true))
                .extract()
                .asString();

        JsonNode movement = TestPolicy.json(json);
        BigDecimal sum = movement.get("from").decimalValue();
        for (JsonNode line : movement.get("lines")) {
            sum = sum.add(line.get("points").decimalValue());
        }
        assertThat(sum).isEqualByComparingTo(movement.get("to").decimalValue());
        assertThat(movement.get("points").decimalValue()).isNotZero();
    }

    @Test
    void anyTwoDecisionsCanBeCompared() {
        String lead = "any-" + UUID.randomUUID();
        String first = decided(lead, "b2b", "2026-11-01T09:00:00Z", "fintech");
        decided(lead, "b2b", "2026-11-02T09:00:00Z", "retail");
        String third = decided(lead, "b2b", "2026-11-03T09:00:00Z", "fintech");

        given().queryParam("from", third)
                .queryParam("to", first)
                .get("/leads/{id}/movement", lead)
                .then()
                .statusCode(200)
                .body("before.decisionId", equalTo(third))
                .body("after.decisionId", equalTo(first));
    }

    @Test
    void theLatestDecisionIsNotComparedWithItself() {
        String lead = "latest-" + UUID.randomUUID();
        decided(lead, "b2b", "2026-11-01T09:00:00Z", "fintech");
        String latest = decided(lead, "b2b", "2026-11-02T09:00:00Z", "retail");

        given().queryParam("from", latest)
                .get("/leads/{id}/movement", lead)
                .then()
                .statusCode(404)
                .body("detail", containsString("the latest on"));
    }

    @Test
    void incomparableDecisionsAreAProblem() {
        String lead = "problems-" + UUID.randomUUID();
        String other = decided("other-" + lead, "b2b", "2026-11-01T09:00:00Z", "fintech");
        String only = decided(lead, "b2b", "2026-11-01T09:00:00Z", "fintech");

        given().get("/leads/{id}/movement", lead)
                .then()
                .statusCode(404)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("detail", containsString("has a single decision by policy b2b"));
        given().get("/leads/{id}/movement", "nobody-" + lead)
                .then()
                .statusCode(404)
                .body("detail", containsString("No decision on lead"));
        for (String parameter : new String[] {"from", "to"}) {
            given().queryParam(parameter, only)
                    .get("/leads/{id}/movement", lead)
                    .then()
                    .statusCode(404)
                    .body("detail", containsString(parameter.equals("from") ? "a single decision" : "the first on"));
        }
        given().queryParam("from", other)
                .get("/leads/{id}/movement", lead)
                .then()
                .statusCode(404)
                .body("problems[0].parameter", equalTo("from"));
        given().queryParam("from", "yesterday")
                .queryParam("too", only)
                .get("/leads/{id}/movement", lead)
                .then()
                .statusCode(400)
                .body("problems.parameter", contains("too", "from"))
                .body("problems[0].suggestion", equalTo("to"));
        given().queryParam("limit", "0")
                .get("/leads/{id}/history", lead)
                .then()
                .statusCode(400)
                .body("problems[0].expected", equalTo("a whole number from 1 to 200"));
    }

    private static String decided(String lead, String policy, String asOf, String industry) {
        Map<String, Object> facts =
                Map.of("id", lead, "stage", "LEAD", "company", Map.of("industry", industry, "employees", 420));
        return given().contentType(ContentType.JSON)
                .body(Map.of("policy", policy, "asOf", asOf, "lead", facts))
                .post("/evaluate")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
    }
}
