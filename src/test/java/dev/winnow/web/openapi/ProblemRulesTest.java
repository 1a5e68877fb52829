package dev.winnow.web.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Problems that many operations share are described for each operation that answers with them. */
@QuarkusTest
class ProblemRulesTest {

    /** Refuses everything, because this server doesn't govern releases. */
    private static final String GOVERNED = "findShadow";

    private static final String FORM = "multipart/form-data";

    private List<Operation> operations = List.of();

    private record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        boolean hasBody() {
            return node.has("requestBody");
        }

        /** JSON where the operation takes that. */
        String bodyType() {
            JsonNode types = node.at("/requestBody/content");
            return types.has("application/json")
                    ? "application/json"
                    : types.fieldNames().next();
        }

        boolean hasForm() {
            return node.at("/requestBody/content").has(FORM);
        }

        boolean describes(int status) {
            return node.at("/responses/" + status + "/content").has(ProblemDetails.MEDIA_TYPE);
        }
    }

    @BeforeEach
    void read() throws IOException {
        JsonNode api = new ObjectMapper()
                .readTree(given().accept(ContentType.JSON).get("/q/openapi").asString());
        operations = new ArrayList<>();
        api.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
        assertThat(operations).hasSizeGreaterThan(40);
    }

    @Test
    void unknownParameters() {
        assertAnswers(400, operation -> !operation.id().equals(GOVERNED), request -> request.queryParam("nonsense", 1));
    }

    @Test
    void otherFormats() {
        assertAnswers(406, operation -> true, request -> request.accept("image/png"));
    }

    @Test
    void unreadableFormats() {
        for (Operation operation : operations) {
            given().header("Accept", "nonsense")
                    .request(method(operation), path(operation, "b2b", "1"))
                    .then()
                    .statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500)));
        }
    }

    @Test
    void unknownPolicies() {
        assertAnswers(404, operation -> operation.path().contains("{policy}"), "nowhere", "1");
    }

    @Test
    void unknownReleases() {
        assertAnswers(404, operation -> operation.path().contains("{number}"), "b2b", "99");
    }

    @Test
    void bodiesOfOtherTypes() {
        for (Operation operation : operations) {
            if (operation.hasBody()) {
                int status = given().contentType("application/xml")
                        .body("<lead/>")
                        .request(method(operation), path(operation, "b2b", "1"))
                        .statusCode();
                assertDescribed(415, status, operation);
            }
        }
    }

    @Test
    void onlyBodiesAreLateOrTooLarge() {
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.describes(408)).as(operation.id()).isEqualTo(operation.hasBody());
            assertThat(operation.describes(413)).as(operation.id()).isEqualTo(operation.hasBody());
        });
    }

    @Test
    void everyRequestCanBeRefused() {
        assertThat(operations).allSatisfy(operation -> assertThat(List.of(401, 403, 429, 503))
                .as(operation.id())
                .allMatch(operation::describes));
    }

    private void assertAnswers(int status, Predicate<Operation> some, UnaryOperator<RequestSpecification> change) {
        operations.stream()
                .filter(some)
                .forEach(operation -> assertDescribed(
                        status,
                        change.apply(request(operation))
                                .request(method(operation), path(operation, "b2b", "1"))
                                .statusCode(),
                        operation));
    }

    private void assertAnswers(int status, Predicate<Operation> some, String policy, String number) {
        operations.stream()
                .filter(some)
                .forEach(operation -> assertDescribed(
                        status,
                        request(operation)
                                .request(method(operation), path(operation, policy, number))
                                .statusCode(),
                        operation));
    }

    private static void assertDescribed(int expected, int status, Operation operation) {
        assertThat(status).as(operation.id()).isEqualTo(expected);
        assertThat(operation.describes(status))
                .as(operation.id() + " describes " + status)
                .isTrue();
    }

    private static RequestSpecification request(Operation operation) {
        if (operation.hasForm()) {
            return given().multiPart("file", "none.xlsx", new byte[0]);
        }
        return operation.hasBody()
                ? given().contentType(operation.bodyType()).body("{}".getBytes(StandardCharsets.UTF_8))
                : given();
    }

    private static String method(Operation operation) {
        return operation.method().toUpperCase(Locale.ROOT);
    }

    private static String path(Operation operation, String policy, String number) {
        return operation
                .path()
                .replace("{policy}", policy)
                .replace("{number}", number)
                .replace("{copy}", "1")
                .replace("{comment}", "019a9f3e-8a52-7cc1-9d0b-3f6f4a1f2b77")
                .replace("{sheet}", "content")
                .replace("{format}", "csv")
                .replace("{which}", "failed")
                .replace("{table}", "firmographic-fit")
                .replace("{id}", "019a9f3e-8a52-7cc1-9d0b-3f6f4a1f2b77")
                .replace("{name}", "nobody");
    }
}
