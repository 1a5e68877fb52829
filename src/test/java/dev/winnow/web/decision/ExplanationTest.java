package dev.winnow.web.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.winnow.identity.AllowedEverything;
import dev.winnow.policy.TestPolicy;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ExplanationTest {

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
    private static final String SCRIPT = "<script>alert(1)</script>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json;charset=UTF-8",
                "application/json | application/json;charset=UTF-8",
                "text/plain | text/plain;charset=UTF-8",
                "text/plain, */*;q=0.5 | text/plain;charset=UTF-8",
                "text/html;q=0.2, text/plain;q=0.9 | text/plain;charset=UTF-8",
                "application/json, text/plain;q=0.9, */*;q=0.1 | application/json;charset=UTF-8"
            })
    void formatFollowsAccept(String accept, String contentType) {
        explanation(decided("L-1"), accept)
                .statusCode(200)
                .header("Content-Type", equalTo(contentType))
                .header("Vary", equalTo("Accept"));
    }

    @Test
    void withoutAcceptItIsJson() throws IOException, InterruptedException {
        String id = decided("L-1");
        URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/decisions/" + id + "/explanation");

        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("X-API-Key", AllowedEverything.key())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
    }

    @Test
    void unavailableFormatIsAProblem() {
        explanation(decided("L-1"), "image/png").statusCode(406).contentType(ProblemDetails.MEDIA_TYPE);
    }

    @Test
    void jsonIsTheDecisionByteForByte() {
        String id = decided("L-1");

        assertThat(explanation(id, "*/*").extract().asString())
                .isEqualTo(given().get("/decisions/" + id).asString());
    }

    @Test
    void browsersAreLedToThePageOfTheDecision() {
        String id = decided("L-1");

        led(id, "").header("Location", equalTo("/console/decisions/" + id)).header("Vary", equalTo("Accept"));
        led(id, "?why=FIT-IND-05").header("Location", equalTo("/console/decisions/" + id + "?why=FIT-IND-05"));
        explanation(id, BROWSER, "?why=FIT-IND-05")
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("Row FIT-IND-05 of Firmographic fit, as it was"));
    }

    @Test
    void textSaysWhatWasDecidedAndWhy() {
        String text = explanation(decided("L-1"), "text/plain").extract().asString();

        assertThat(text)
                .startsWith("Lead L-1\nPolicy b2b, release ")
                .contains("\n     +15  Industry is fintech [FIT-IND-03 · fit.xlsx › Firmographic fit › row 15]\n")
                .contains(
                        "Why this stage",
                        "What Marketing qualified lead asks for",
                        "How to get to Marketing qualified lead");
    }

    @Test
    void dataIsVerbatimInText() {
        String id =
                decided(Map.of("id", SCRIPT, "stage", "LEAD", "contact", Map.of("title", SCRIPT, "function", "sales")));

        String text = explanation(id, "text/plain", "?why=FIT-PER-13")
                .statusCode(200)
                .extract()
                .asString();

        assertThat(text).startsWith("Lead " + SCRIPT).contains("Found: " + SCRIPT);
    }

    @Test
    void requestedRowIsJudgedInEveryFormat() {
        String id = decided("L-1");
        String query = "?why=FIT-IND-05";

        String text = explanation(id, "text/plain", query).extract().asString();

        explanation(id, "*/*", query)
                .body("why.row", equalTo("FIT-IND-05"))
                .body("why.holds", equalTo(false))
                .body("why.conditions[0].found", equalTo("fintech"))
                .body("receipt.balances", equalTo(true));
        assertThat(text)
                .contains("# Why FIT-IND-05?\n", "- Not as asked: Industry must be", "Found: fintech [fit.xlsx ›");
    }

    @Test
    void onlyTheJudgementIsAddedToTheAnswer() {
        String id = decided("L-1");

        String answer = given().get("/decisions/" + id).asString();
        String judged = explanation(id, "*/*", "?why=FIT-IND-05").extract().asString();

        assertThat(judged).startsWith(answer.substring(0, answer.length() - 1) + ",\"why\":{\"row\":\"FIT-IND-05\"");
    }

    @Test
    void unknownRowIsAProblemWithASuggestion() {
        for (String accept : new String[] {"*/*", "text/plain"}) {
            explanation(decided("L-1"), accept, "?why=FIT-IND-5")
                    .statusCode(404)
                    .contentType(ProblemDetails.MEDIA_TYPE)
                    .body("type", equalTo("urn:winnow:problem:unknown-row"))
                    .body("problems[0].suggestion", equalTo("FIT-IND-05"));
        }
    }

    @Test
    void missingDecisionIsAProblem() {
        for (String id : new String[] {"019a9f3e-8a52-7cc1-9d0b-3f6f4a1f2b77", "1-1-1-1-1"}) {
            explanation(id, "text/plain")
                    .statusCode(404)
                    .contentType(ProblemDetails.MEDIA_TYPE)
                    .body("type", equalTo("urn:winnow:problem:unknown-decision"))
                    .body("detail", containsString(id));
        }
    }

    @Test
    void parametersAreReadStrictly() {
        explanation(decided("L-1"), "*/*", "?wy=FIT-IND-05")
                .statusCode(400)
                .body("problems[0].suggestion", equalTo("why"));
        explanation(decided("L-1"), BROWSER, "?why=FIT-IND-05&why=FIT-IND-04")
                .statusCode(400)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("problems[0].found", equalTo("2 values"));
    }

    @Test
    void decisionWithoutExplanationIsExplainedLater() {
        String answer = evaluated(lead("L-1"), "?explain=none");

        explanation(TestPolicy.json(answer).get("decisionId").textValue(), "text/plain")
                .statusCode(200)
                .body(containsString("Industry is fintech"));
    }

    private static ValidatableResponse led(String id, String query) {
        return given().redirects()
                .follow(false)
                .header("Accept", BROWSER)
                .get("/decisions/" + id + "/explanation" + query)
                .then()
                .statusCode(303);
    }

    private static ValidatableResponse explanation(String id, String accept) {
        return explanation(id, accept, "");
    }

    private static ValidatableResponse explanation(String id, String accept, String query) {
        return given().header("Accept", accept)
                .get("/decisions/" + id + "/explanation" + query)
                .then();
    }

    private static String decided(String leadId) {
        return decided(lead(leadId));
    }

    private static String decided(Map<String, Object> lead) {
        return TestPolicy.json(evaluated(lead, "")).get("decisionId").textValue();
    }

    private static Map<String, Object> lead(String id) {
        return Map.of("id", id, "stage", "LEAD", "company", Map.of("industry", "fintech", "employees", 420));
    }

    private static String evaluated(Map<String, Object> lead, String query) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "asOf", "2026-11-22T09:30:00Z", "lead", lead))
                .post("/evaluate" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
