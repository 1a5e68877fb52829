package dev.winnow.web.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API's description is complete, and its examples match the server's requests and responses. */
@QuarkusTest
class OpenApiTest {

    private JsonNode api = new ObjectMapper().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        api = new ObjectMapper()
                .readTree(given().accept(ContentType.JSON).get("/q/openapi").asString());
    }

    @Test
    void documentHasItsTitle() {
        assertThat(api.at("/info/title").textValue()).isEqualTo("Winnow");
    }

    @Test
    void everyOperationIsDescribed() {
        for (Operation operation : operations()) {
            assertThat(operation.node().path("summary").asText())
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.node().path("description").asText())
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.node().path("tags").size())
                    .as(operation.name())
                    .isOne();
            operation.node().path("parameters").forEach(parameter -> assertThat(
                            parameter.path("description").asText())
                    .as(operation.name() + " " + parameter.path("name").asText())
                    .isNotBlank());
        }
    }

    @Test
    void everyBodyHasASchemaAndAnExample() {
        for (Operation operation : operations()) {
            List<JsonNode> bodies = new ArrayList<>(operation.node().findValues("content"));

            assertThat(bodies).as(operation.name()).isNotEmpty();
            for (JsonNode content : bodies) {
                content.properties().forEach(type -> {
                    String name = operation.name() + " " + type.getKey();
                    assertThat(type.getValue().path("schema").isEmpty())
                            .as(name)
                            .isFalse();
                    assertThat(type.getValue().path("examples").isEmpty())
                            .as(name)
                            .isFalse();
                    type.getValue().path("examples").forEach(example -> assertThat(
                                    example(example).toString())
                            .as(name)
                            .hasSizeGreaterThan(2));
                });
            }
        }
    }

    @Test
    void everyReferenceLeadsToAComponent() {
        List<String> references = api.findValuesAsText("$ref").stream()
                // Others are in the example of a JSON Schema
                .filter(reference -> reference.startsWith("#/components/"))
                .toList();

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        api.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void everyFileIsOfAnOperation() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/openapi"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(operations().stream()
                            .map(operation ->
                                    operation.node().path("operationId").asText())
                            .toList());
        }
    }

    @Test
    void problemsAreDeclaredAsSuch() {
        for (Operation operation : operations()) {
            operation.node().path("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("4")) {
                    assertThat(response.getValue().path("content").has(ProblemDetails.MEDIA_TYPE))
                            .as(operation.name() + " " + response.getKey())
                            .isTrue();
                }
            });
        }
    }

    @Test
    void examplesOfRequestsAreAnswered() {
        for (String name : List.of("EvaluateRequest", "EvaluateRequestAsOf")) {
            given().contentType(ContentType.JSON)
                    .body(example(name).toString())
                    .queryParam("dryRun", "true")
                    .post("/evaluate")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void answersAreAsTheirSchemaSays() throws IOException {
        String answer = given().contentType(ContentType.JSON)
                .body(example("EvaluateRequestAsOf").toString())
                .post("/evaluate")
                .asString();

        assertMatches("answer", new ObjectMapper().readTree(answer), schema("Decision"));
        assertMatches("example", example("Decision"), schema("Decision"));
        assertMatches("shorter example", example("DecisionWithoutExplanation"), schema("Decision"));
        assertMatches("plan", example("QuotaPlan"), schema("QuotaPlan"));
        assertMatches("comparison", example("Impact"), schema("Impact"));
    }

    @Test
    void planIsThatOfItsRequest() throws IOException {
        String plan = given().contentType(ContentType.JSON)
                .body(example("QuotaRequest").toString())
                .post("/plan/quota")
                .asString();

        assertThat(new ObjectMapper().readTree(plan)).isEqualTo(example("QuotaPlan"));
    }

    private record Operation(String name, JsonNode node) {}

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        api.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method ->
                        operations.add(new Operation(method.getKey() + " " + path.getKey(), method.getValue()))));
        assertThat(operations).hasSizeGreaterThanOrEqualTo(5);
        return operations;
    }

    private JsonNode example(JsonNode example) {
        String reference = example.path("$ref").asText();
        return reference.isEmpty()
                ? example.path("value")
                : api.at(reference.substring(1)).path("value");
    }

    private JsonNode example(String name) {
        return api.at("/components/examples/" + name + "/value");
    }

    private JsonNode schema(String name) {
        return api.at("/components/schemas/" + name);
    }

    /** Every field is described, and every required one is there; null only where the schema allows it. */
    private void assertMatches(String place, JsonNode value, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            assertMatches(place, value, api.at(reference.substring(1)));
        } else if (schema.has("oneOf")) {
            assertMatches(place, value, schema.at(value.isNull() ? "/oneOf/1" : "/oneOf/0"));
        } else if (value.isArray() && schema.has("items")) {
            value.forEach(item -> assertMatches(place + "[]", item, schema.path("items")));
        } else if (schema.has("properties")) {
            schema.path("required").forEach(name -> assertThat(value.has(name.asText()))
                    .as(place + "." + name.asText())
                    .isTrue());
            value.properties()
                    .forEach(field -> assertMatches(
                            place + "." + field.getKey(),
                            field.getValue(),
                            schema.path("properties").path(field.getKey())));
        } else {
            assertThat(schema.isMissingNode()).as(place + " is described").isFalse();
            assertThat(value.isNull() && schema.has("type"))
                    .as(place + " is null")
                    .isEqualTo(mayBeNull(value, schema));
        }
    }

    private static boolean mayBeNull(JsonNode value, JsonNode schema) {
        return value.isNull() && schema.path("type").toString().contains("null");
    }
}
