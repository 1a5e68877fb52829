package dev.winnow.web.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Generated clients ask for problems alone where an operation answers without a body. */
@QuarkusTest
class EmptyAnswersTest {

    @Test
    void operationsThatAnswerNothingAcceptClientsThatReadOnlyProblems() throws IOException {
        List<String> operations = new ArrayList<>();
        JsonNode paths = new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString())
                .path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (isEmpty(operation.getValue())) {
                    operations.add(operation.getKey() + " " + path.getKey());
                }
            }
        }

        assertThat(operations).contains("delete /jobs/{id}");
        for (String operation : operations) {
            String[] parts = operation.split(" ");
            int status = given().accept(ProblemDetails.MEDIA_TYPE)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .request(parts[0].toUpperCase(Locale.ROOT), parts[1].replaceAll("\\{[a-z]+}", "nothing"))
                    .statusCode();
            assertThat(status).as(operation).isNotEqualTo(406);
        }
    }

    private static boolean isEmpty(JsonNode operation) {
        JsonNode responses = operation.path("responses");
        List<String> successes = new ArrayList<>();
        responses.fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                successes.add(status);
            }
        });
        return !successes.isEmpty()
                && successes.stream().noneMatch(status -> responses.path(status).has("content"));
    }
}
