package dev.winnow.web.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String TAG = UUID.randomUUID().toString();

    @Test
    void eachItemOfAnArrayHasAResultInItsPlace() {
        JsonPath answer = given().contentType(ContentType.JSON)
                .body("[" + line("a") + ", 5, {\"lead\": {\"id\": \"b\", \"company\": {\"employees\": \"many\"}}}, "
                        + line("c") + "]")
                .post("/evaluate/batch?policy=b2b")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("results.line")).containsExactly(1, 2, 3, 4);
        assertThat(answer.getString("results[0].id")).isEqualTo("a-" + TAG);
        assertThat(answer.getString("results[1].problem.detail")).contains("an object with lead, found 5");
        assertThat(answer.getString("results[2].problem.problems[0].pointer")).isEqualTo("/lead/company/employees");
        assertThat(answer.getString("results[3].decision.leadId")).isEqualTo("c-" + TAG);
        assertThat(answer.getInt("summary.lines")).isEqualTo(4);
        assertThat(answer.getInt("summary.decided")).isEqualTo(2);
        assertThat(answer.getInt("summary.problems")).isEqualTo(2);
        assertThat(answer.getBoolean("summary.complete")).isTrue();
    }

    @Test
    void arraysHaveAtMostAThousandItems() {
        given().contentType(ContentType.JSON)
                .body(IntStream.range(0, 1_001).mapToObj(item -> "{}").collect(Collectors.joining(",", "[", "]")))
                .post("/evaluate/batch")
                .then()
                .statusCode(400)
                .body("detail", containsString("found 1001 items"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/evaluate/batch")
                .then()
                .statusCode(400);
    }

    @Test
    void decisionsOfABatchAreStoredWithItsId() {
        List<JsonPath> answers = stream("/evaluate/batch?policy=b2b", line("d") + "\n" + line("e"));
        String batch = answers.get(2).getString("summary.batchId");

        for (JsonPath each : answers.subList(0, 2)) {
            given().get("/decisions/" + each.getString("decision.decisionId"))
                    .then()
                    .statusCode(200)
                    .body("batchId", equalTo(batch));
        }
        assertThat(answers.get(0).getString("decision.decisionId"))
                .isNotEqualTo(answers.get(1).getString("decision.decisionId"));
    }

    @Test
    void aBadLineIsAProblemAndTheStreamGoesOn() {
        String tooLong = "x".repeat((1 << 20) + 1);

        List<JsonPath> answers = stream(
                "/evaluate/batch?policy=b2b&dryRun=true",
                String.join(
                        "\n", line("f"), "nonsense", "", "  \r", tooLong, "{\"lead\": 3}", "\u0000", line("g"), ""));

        assertThat(answers.subList(0, 6))
                .extracting(answer -> answer.getInt("line"))
                .containsExactly(1, 2, 5, 6, 7, 8);
        assertThat(answers.get(1).getString("problem.detail")).contains("well-formed JSON");
        assertThat(answers.get(2).getString("problem.detail")).contains("at most 1048576 bytes");
        assertThat(answers.get(3).getString("problem.problems[0].pointer")).isEqualTo("/lead");
        assertThat(answers.get(5).getString("decision.leadId")).isEqualTo("g-" + TAG);
        assertThat(answers.get(6).getInt("summary.lines")).isEqualTo(6);
        assertThat(answers.get(6).getInt("summary.problems")).isEqualTo(4);
        assertThat(answers.get(6).getString("summary.releases.b2b.digest")).startsWith("sha256:");
    }

    @Test
    void linesAreExplainedOnlyOnRequest() {
        assertThat(stream("/evaluate/batch?policy=b2b&dryRun=true", line("h"))
                        .get(0)
                        .getString("decision.summary"))
                .isNull();
        assertThat(stream("/evaluate/batch?policy=b2b&dryRun=true&explain=summary", line("h"))
                        .get(0)
                        .getString("decision.summary"))
                .isNotBlank();
    }

    @Test
    void aBatchThatIsSentAgainDecidesOnlyWhatWasNotDecided() {
        String key = UUID.randomUUID().toString();
        List<JsonPath> first = keyed(key, "", line("i") + "\n" + line("j"));

        List<JsonPath> second = keyed(key, "", line("i") + "\n" + line("j") + "\n" + line("k"));

        assertThat(second.get(0).getString("decision.decisionId"))
                .isEqualTo(first.get(0).getString("decision.decisionId"));
        assertThat(second.get(1).getString("decision.decisionId"))
                .isEqualTo(first.get(1).getString("decision.decisionId"));
        assertThat(second.get(3).getInt("summary.repeated")).isEqualTo(2);
        assertThat(second.get(3).getInt("summary.decided")).isEqualTo(3);
        assertThat(second.get(3).getString("summary.batchId"))
                .isEqualTo(first.get(2).getString("summary.batchId"));
        given().get("/leads/i-" + TAG + "/history").then().body("decisions.size()", equalTo(1));
    }

    @Test
    void anotherLineInThePlaceOfAnAnsweredOneIsAProblem() {
        String key = UUID.randomUUID().toString();
        keyed(key, "", line("l"));

        List<JsonPath> second = keyed(key, "", line("m"));

        assertThat(second.get(0).getString("problem.type")).isEqualTo("urn:winnow:problem:key-of-another-request");
        given().header("Idempotency-Key", key)
                .contentType(NDJSON)
                .body(line("l").getBytes(StandardCharsets.UTF_8))
                .post("/evaluate/batch?policy=b2b&explain=full")
                .then()
                .statusCode(422);
    }

    @Test
    void streamsMayBeLongerThanAnyBody() {
        String padded = line("o") + " ".repeat(500_000);

        List<JsonPath> answers = stream("/evaluate/batch?policy=b2b&dryRun=true", (padded + "\n").repeat(40));

        assertThat(answers.get(40).getInt("summary.decided")).isEqualTo(40);
    }

    @Test
    void streamsMayBePacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (String part : List.of(line("p") + "\n", line("q") + "\n")) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }

        Response answer = given().contentType(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/evaluate/batch?policy=b2b&dryRun=true");

        assertThat(answers(answer)).hasSize(3);
    }

    @Test
    void idsOfDecisionsAscend() {
        List<JsonPath> answers = stream(
                "/evaluate/batch?policy=b2b",
                IntStream.range(0, 200).mapToObj(each -> line("r" + each)).collect(Collectors.joining("\n")));

        List<String> ids = answers.subList(0, 200).stream()
                .map(answer -> answer.getString("decision.decisionId"))
                .toList();
        assertThat(new HashSet<>(ids)).hasSize(200);
        assertThat(answers.subList(0, 200))
                .extracting(answer -> answer.getString("id"))
                .containsExactlyElementsOf(IntStream.range(0, 200)
                        .mapToObj(each -> "r" + each + "-" + TAG)
                        .toList());
    }

    @Test
    void unknownParametersAndPoliciesAreProblems() {
        given().contentType(NDJSON)
                .body(line("s").getBytes(StandardCharsets.UTF_8))
                .post("/evaluate/batch?polcy=b2b")
                .then()
                .statusCode(400)
                .body("problems[0].suggestion", equalTo("policy"));
        assertThat(stream("/evaluate/batch?policy=b2c", line("s")).get(0).getString("problem.type"))
                .isEqualTo("urn:winnow:problem:unknown-policy");
    }

    private static String line(String id) {
        return "{\"lead\": {\"id\": \"%s-%s\", \"stage\": \"LEAD\"}}".formatted(id, TAG);
    }

    private static List<JsonPath> keyed(String key, String query, String body) {
        return answers(post(given().header("Idempotency-Key", key), "/evaluate/batch?policy=b2b" + query, body));
    }

    private static List<JsonPath> stream(String path, String body) {
        return answers(post(given(), path, body));
    }

    private static Response post(RequestSpecification request, String path, String body) {
        return request.contentType(NDJSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    private static List<JsonPath> answers(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.asString().lines().map(JsonPath::from).toList();
    }
}
