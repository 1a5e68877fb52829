package dev.winnow.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.winnow.web.evaluate.Decided;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid requests are answered with a problem and leave nothing in the log. */
@QuarkusTest
class RefusalTest {

    private static final String PROBLEM = "application/problem+json";

    private long before;

    @BeforeEach
    void count() {
        before = Decided.count();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(Decided.count()).isEqualTo(before);
    }

    @Test
    void leadWithoutItsEnvelopeIsRefused() {
        refused(400, "{\"id\": \"L-1\", \"company\": {}}")
                .body("type", equalTo("urn:winnow:problem:malformed-request"))
                .body("problems[0].pointer", equalTo(""))
                .body("problems[0].expected", startsWith("an object with lead"));
    }

    @Test
    void misspeltFieldIsRefusedWithASuggestion() {
        refused(400, "{\"polcy\": \"b2b\", \"lead\": {\"id\": \"L-1\"}}")
                .body("problems[0].suggestion", equalTo("policy"))
                .body("detail", containsString("did you mean \"policy\"?"));
    }

    @Test
    void unusableFactsAreRefusedEachWithItsPlace() {
        refused(
                        400,
                        "{\"policy\": \"b2b\", \"lead\": {\"id\": \"L-1\", \"company\": {\"employees\": \"many\", \"industri\": 1}}}")
                .body("type", equalTo("urn:winnow:problem:unusable-facts"))
                .body("problems", hasSize(2))
                .body("problems.pointer", hasItem("/lead/company/employees"))
                .body("problems.suggestion", hasItem("industry"));
    }

    @Test
    void aHundredProblemsAreShownAtMost() {
        StringBuilder facts = new StringBuilder();
        for (int index = 0; index < 5_000; index++) {
            facts.append(", \"x").append(index).append("\": 1");
        }

        refused(400, "{\"policy\": \"b2b\", \"lead\": {\"id\": \"L-1\"" + facts + "}}")
                .body("problems", hasSize(100))
                .body("detail", startsWith("more than 100 problems; /lead/x0: "));
    }

    /** Refusing a lead of 1 MB with errors everywhere takes no longer than accepting a valid one. */
    @Test
    void readingStopsAfterAHundredProblems() {
        String wrong = "1,".repeat(999) + "1";
        for (String lead : List.of(
                "{\"id\": \"L-1\", \"company\": {\"triggers\": [" + wrong + "]}}",
                "{\"id\": \"L-1\", \"activities\": [" + wrong + "]}",
                "{\"id\": \"L-1\", \"contact\": {\"challenges\": [" + wrong.replace("1", "\"\\u0000\"") + "]}}")) {
            refused(400, "{\"policy\": \"b2b\", \"lead\": " + lead + "}")
                    .body("problems", hasSize(100))
                    .body("detail", startsWith("more than 100 problems; "));
        }
        refused(400, "{\"x\": 1" + names(1_000) + ", \"lead\": {}}")
                .body("detail", startsWith("more than 100 problems; "));
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(", \"a%d\": 1"::formatted).collect(Collectors.joining());
    }

    @Test
    void parametersAreRefusedWhereThereAreNone() {
        for (String path : List.of(
                "/policies?x=1",
                "/policies/b2b/tables/web-visits?release=99",
                "/policies/b2b/schema?x=1",
                "/policies/b2b/tables?limit=0",
                "/audit/verification?x=1",
                "/audit/log?from=x",
                "/session?x=1")) {
            given().get(path)
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM)
                    .body("problems[0].expected", equalTo("no parameters"));
        }
    }

    @Test
    void dotSegmentsAsIdsAreRefused() {
        for (String id : List.of(".", "..")) {
            refused(400, "{\"policy\": \"b2b\", \"lead\": {\"id\": \"" + id + "\"}}")
                    .body(
                            "problems[0].expected",
                            equalTo("an id other than . and .., which can't be part of a URL path"));
        }
    }

    @Test
    void tooLargeNumbersAreRefusedWithTheirRange() {
        refused(
                        400,
                        "{\"policy\": \"b2b\", \"lead\": {\"id\": \"L-1\", \"company\": {\"employees\": 1000000000000001}}}")
                .body(
                        "problems[0].expected",
                        equalTo("a whole number, from -1000000000000000 to 1000000000000000 (people)"));
    }

    @Test
    void leadIdLongerThanItsColumnIsRefused() {
        refused(400, "{\"policy\": \"b2b\", \"lead\": {\"id\": \"" + "7".repeat(201) + "\"}}")
                .body("problems[0].pointer", equalTo("/lead/id"));
    }

    @Test
    void unknownPolicyIsRefusedWithASuggestion() {
        refused(404, "{\"policy\": \"b2c\", \"lead\": {\"id\": \"L-1\"}}")
                .body("type", equalTo("urn:winnow:problem:unknown-policy"))
                .body("problems[0].pointer", equalTo("/policy"))
                .body("problems[0].suggestion", equalTo("b2b"));
    }

    @Test
    void unknownParametersAreRefused() {
        given().contentType(ContentType.JSON)
                .body("{\"policy\": \"b2b\", \"lead\": {\"id\": \"L-1\"}}")
                .queryParam("explain", "ful")
                .queryParam("dryrun", "true")
                .post("/evaluate")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("problems.suggestion", hasItem("dryRun"))
                .body("problems.suggestion", hasItem("full"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"lead\": {\"id\": 1, \"id\": 2}}",
                "{\"lead\": {}} {}",
                "{\"lead\": \"\\ud800\"}",
                "{\"policy\": \"b2b\", \"lead\": {\"id\": \"a\\u0000b\"}}",
                "{\"policy\": \"b2b\", \"lead\": {\"id\": 1e999999999}}"
            })
    void invalidJsonIsRefused(String body) {
        refused(400, body).body("type", equalTo("urn:winnow:problem:malformed-request"));
    }

    @Test
    void otherFormatIsRefused() {
        given().contentType(ContentType.URLENC)
                .body("lead=1")
                .post("/evaluate")
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .body("detail", containsString("application/json"));
    }

    @Test
    void otherContentEncodingIsRefused() {
        given().contentType(ContentType.JSON)
                .header("Content-Encoding", "br")
                .body("{}")
                .post("/evaluate")
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .body("detail", equalTo("expected Content-Encoding: gzip or none, found \"br\""));
    }

    @Test
    void invalidGzipIsRefused() {
        given().contentType(ContentType.JSON)
                .header("Content-Encoding", "gzip")
                .body("{\"lead\": {\"id\": \"L-1\"}}")
                .post("/evaluate")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", containsString("a body in gzip"));
    }

    @Test
    void formatThatIsNotAvailableIsRefused() {
        given().accept(ContentType.HTML).get("/policies").then().statusCode(406).contentType(PROBLEM);
    }

    @Test
    void otherMethodIsRefusedWithTheAllowedOnes() {
        given().get("/evaluate").then().statusCode(405).contentType(PROBLEM).header("Allow", "OPTIONS, POST");
        given().delete("/decisions").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        given().put("/leads/L-1/personal-data").then().statusCode(405).header("Allow", "DELETE, OPTIONS");
    }

    @Test
    void optionsListTheMethods() {
        given().options("/evaluate").then().statusCode(204).header("Allow", "OPTIONS, POST");
        given().options("/policies/b2b/schema").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().options("/q/health").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().post("/q/health").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        given().options("/nothing").then().statusCode(404);
        given().noFilters().options("/evaluate").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/evaluat", "/policies/b2b/nothing", "/q/nothing"})
    void unknownPathIsAProblem(String path) {
        given().get(path).then().statusCode(404).contentType(PROBLEM).body("status", equalTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"019aaaf0-8a52-7cc1-9d0b-3f6f4a1f2b77", "L-1001", "1-1-1-1-1"})
    void unknownDecisionIsAProblem(String id) {
        given().get("/decisions/{id}", id)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:winnow:problem:unknown-decision"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/policies/b2c", "/policies/b2c/schema"})
    void unknownPolicyInThePathIsAProblem(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("problems[0].parameter", equalTo("policy"))
                .body("problems[0].suggestion", equalTo("b2b"));
    }

    private static ValidatableResponse refused(int status, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/evaluate")
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("status", equalTo(status));
    }
}
