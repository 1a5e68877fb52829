package dev.winnow.web.evaluate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluateTest {

    private static final Map<String, Object> LEAD =
            Map.of("id", "L-1001", "stage", "LEAD", "company", Map.of("industry", "fintech", "employees", 420));

    @Test
    void answerSaysWhoDecidedWhatAndWhy() {
        evaluate()
                .post("/evaluate")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("decisionId", not(blankOrNullString()))
                .body("policy", equalTo("b2b"))
                .body("release.number", greaterThan(0))
                .body("release.digest", startsWith("sha256:"))
                .body("leadId", equalTo("L-1001"))
                .body("asOf", equalTo("2026-11-22T09:30:00Z"))
                .body("stage.current", equalTo("LEAD"))
                .body("receipt.balances", equalTo(true));
    }

    @Test
    void requestWithoutAPolicyUsesTheDefault() {
        given().contentType(ContentType.JSON)
                .body(Map.of("lead", LEAD))
                .post("/evaluate")
                .then()
                .statusCode(200)
                .body("policy", equalTo("b2b"));
    }

    @Test
    void leadWithoutMatchingRowsScoresZero() {
        given().contentType(ContentType.JSON)
                .body(Map.of("lead", Map.of("id", "L-1002")))
                .post("/evaluate")
                .then()
                .statusCode(200)
                .body("score.total", equalTo(0.0f))
                .body("summary", equalTo("No scoring row holds on these facts: 0.0 points. Stays Contact."));
    }

    @Test
    void answerIsInTheLogByteForByte() {
        Response answer = evaluate().post("/evaluate");

        Response stored = given().get("/decisions/{id}", answer.<String>path("decisionId"));

        assertThat(stored.statusCode()).isEqualTo(200);
        assertThat(stored.asString()).isEqualTo(answer.asString());
    }

    @Test
    void fullExplanationIsAvailableLater() {
        Response answer = evaluate().queryParam("explain", "none").post("/evaluate");

        Map<String, Object> stored = given().get("/decisions/{id}", answer.<String>path("decisionId"))
                .path("$");

        assertThat(answer.<Map<String, Object>>path("$"))
                .doesNotContainKeys("summary", "reasons", "receipt", "unmet", "path");
        assertThat(stored).containsKeys("summary", "reasons", "receipt", "unmet", "path");
        Map<String, Object> full =
                evaluate().queryParam("dryRun", true).post("/evaluate").path("$");
        assertThat(stored)
                .containsEntry("receipt", full.get("receipt"))
                .containsEntry("reasons", full.get("reasons"))
                .containsEntry("path", full.get("path"))
                .containsEntry("stage", answer.path("stage"))
                .containsEntry("score", answer.path("score"));
    }

    @Test
    void requestedRowIsExplainedConditionByCondition() {
        evaluate()
                .queryParam("why", "FIT-IND-05")
                .queryParam("explain", "none")
                .post("/evaluate")
                .then()
                .statusCode(200)
                .body("why.row", equalTo("FIT-IND-05"))
                .body("why.holds", equalTo(false))
                .body("why.conditions[0].verdict", equalTo("false"))
                .body("why.conditions[0].found", equalTo("fintech"))
                .body("why.conditions[0].operator", equalTo("oneOf"))
                .body("why.conditions[0].demanded", hasItem("retail"))
                .body("why.conditions[0].source.workbook", equalTo("fit.xlsx"));
    }

    @Test
    void unknownRowIsAProblemWithASuggestion() {
        long before = Decided.count();

        evaluate()
                .queryParam("why", "FIT-IND-5")
                .post("/evaluate")
                .then()
                .statusCode(404)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("type", equalTo("urn:winnow:problem:unknown-row"))
                .body("problems[0].parameter", equalTo("why"))
                .body("problems[0].suggestion", equalTo("FIT-IND-05"));
        assertThat(Decided.count()).isEqualTo(before);
    }

    @Test
    void summaryHasOnlyReasonsAndUnmetRequirements() {
        Map<String, Object> answer =
                evaluate().queryParam("explain", "summary").post("/evaluate").path("$");

        assertThat(answer).containsKeys("summary", "reasons", "unmet").doesNotContainKeys("receipt", "path");
    }

    @Test
    void dryRunIsAnsweredAndNotStored() {
        long before = Decided.count();

        Response answer = evaluate().queryParam("dryRun", "true").post("/evaluate");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<Map<String, Object>>path("$")).containsKey("score").doesNotContainKey("decisionId");
        assertThat(Decided.count()).isEqualTo(before);
    }

    @Test
    void timeDefaultsToNow() {
        Response answer = given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", LEAD))
                .post("/evaluate");

        assertThat(answer.<String>path("asOf")).isEqualTo(answer.path("evaluatedAt"));
    }

    @Test
    void exampleOfTheSchemaCanBeEvaluated() {
        for (String policy : given().get("/policies").<Iterable<String>>path("policies.name")) {
            Object example = given().get("/policies/{policy}/schema", policy).path("examples[0]");

            given().contentType(ContentType.JSON)
                    .body(Map.of("policy", policy, "lead", example))
                    .post("/evaluate")
                    .then()
                    .statusCode(200);
        }
    }

    private static RequestSpecification evaluate() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "asOf", "2026-11-22T09:30:00Z", "lead", LEAD));
    }
}
