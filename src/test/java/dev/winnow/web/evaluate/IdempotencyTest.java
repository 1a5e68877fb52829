package dev.winnow.web.evaluate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    private static final int KEYS = 100;
    private static final int CALLS_A_KEY = 5;

    @Test
    void theSameRequestIsAnsweredTheSameAndStoredOnce() {
        long before = Decided.count();
        String key = UUID.randomUUID().toString();

        String first = evaluate(key, "L-1").asString();
        String second = evaluate(key, "L-1").asString();

        assertThat(second).isEqualTo(first);
        assertThat(Decided.count()).isEqualTo(before + 1);
    }

    @Test
    void requestsThatSayTheSameAreTheSame() {
        String key = UUID.randomUUID().toString();
        String first = sent(key, "", "{\"policy\":\"b2b\",\"lead\":{\"id\":\"L-1\",\"company\":{\"employees\":420}}}");

        String second = sent(
                key,
                "?explain=full&dryRun=false",
                "{ \"lead\": {\"company\": {\"employees\": 420.0},\n \"id\": \"\\u004c-1\"}, \"policy\": \"b2b\"}");

        assertThat(second).isEqualTo(first).startsWith("{\"decisionId\"");
    }

    private static String sent(String key, String query, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/evaluate" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void anotherBodyOrQueryWithTheKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        evaluate(key, "L-1");

        evaluate(key, "L-2")
                .then()
                .statusCode(422)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("type", equalTo("urn:winnow:problem:key-of-another-request"));
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .queryParam("explain", "none")
                .body(body("L-1"))
                .post("/evaluate")
                .then()
                .statusCode(422);
    }

    @Test
    void refusedRequestCanBeRetriedWithTheSameKey() {
        String key = UUID.randomUUID().toString();
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("lead", Map.of()))
                .post("/evaluate")
                .then()
                .statusCode(400);

        assertThat(evaluate(key, "L-1").statusCode()).isEqualTo(200);
    }

    @Test
    void invalidIdempotencyKeyIsAProblem() {
        for (String key : List.of("", "with blank", "k".repeat(256))) {
            evaluate(key, "L-1").then().statusCode(400).body("problems[0].parameter", equalTo("Idempotency-Key"));
        }
    }

    @Test
    void onlyOneOfConcurrentRequestsDecides() throws Exception {
        long before = Decided.count();
        Map<String, Set<String>> decisions = new ConcurrentHashMap<>();
        ExecutorService clients = Executors.newFixedThreadPool(CALLS_A_KEY * 2);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int number = 0; number < KEYS; number++) {
            String key = UUID.randomUUID().toString();
            for (int call = 0; call < CALLS_A_KEY; call++) {
                calls.add(() -> {
                    Response answer = evaluate(key, "L-1");
                    if (answer.statusCode() == 200) {
                        decisions
                                .computeIfAbsent(key, each -> ConcurrentHashMap.newKeySet())
                                .add(answer.path("decisionId"));
                    }
                    return answer.statusCode();
                });
            }
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> call : clients.invokeAll(calls)) {
            statuses.add(call.get());
        }
        clients.shutdown();

        assertThat(statuses).containsOnly(200, 409).contains(200);
        assertThat(decisions).hasSize(KEYS).allSatisfy((key, ids) -> assertThat(ids)
                .hasSize(1));
        assertThat(Decided.count()).isEqualTo(before + KEYS);
    }

    private static Response evaluate(String key, String lead) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body(lead))
                .post("/evaluate");
    }

    private static Map<String, Object> body(String lead) {
        return Map.of("policy", "roofing", "lead", Map.of("id", lead));
    }
}
