package dev.winnow.web.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboundMappingTest {

    private static final Path EXAMPLES = Path.of("examples", "crm");
    private static final String MAPPING = "{\"policy\": \"b2b\", \"fields\": {\"Id\": {\"fact\": \"id\"},"
            + " \"Staff\": {\"fact\": \"company.employees\"}, \"Branch\": {\"fact\": \"company.industry\"}}}";

    private final String name = "m-" + UUID.randomUUID();

    @Test
    void theBodyOfAHubSpotWorkflowBecomesALead() throws IOException {
        JsonPath decision = recipe("hubspot");

        assertThat(decision.getString("leadId")).isEqualTo("51");
        assertThat(decision.getString("policy")).isEqualTo("b2b");
        assertThat(decision.getString("stage.current")).isEqualTo("LEAD");
        assertThat(decision.getList("reasons.text"))
                .contains("Industry is fintech")
                .anyMatch(reason -> String.valueOf(reason).contains("420 people"));
    }

    @Test
    void theBodyOfASalesforceFlowBecomesALead() throws IOException {
        JsonPath decision = recipe("salesforce");

        assertThat(decision.getString("leadId")).isEqualTo("00Q5g00000AbCdEFGH");
        assertThat(decision.getString("stage.current")).isEqualTo("LEAD");
        assertThat(decision.getList("reasons.text"))
                .anyMatch(reason -> String.valueOf(reason).contains("Industry is software"));
    }

    private JsonPath recipe(String system) throws IOException {
        set(Files.readString(EXAMPLES.resolve(system + "-mapping.json"))).then().statusCode(200);
        Response answer = evaluate(Files.readString(EXAMPLES.resolve(system + "-body.json")));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Test
    void theDecisionNamesTheVersionOfTheMapping() {
        set(MAPPING).then().statusCode(200).body("version", equalTo(1));
        set(MAPPING).then().statusCode(200).body("version", equalTo(1));
        set(MAPPING.replace("Branch", "Sector")).then().statusCode(200).body("version", equalTo(2));

        String decision = evaluate("{\"Id\": \"i-1\", \"Sector\": \"fintech\"}").path("decisionId");

        given().get("/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("mapping.name", equalTo(name))
                .body("mapping.version", equalTo(2));
        given().get("/intake/mappings/" + name)
                .then()
                .body("versions.version", equalTo(List.of(2, 1)))
                .body("versions[1].mapping.fields.Branch.fact", equalTo("company.industry"));
    }

    @Test
    void everyVersionIsAnEvent() {
        set(MAPPING);
        given().delete("/intake/mappings/" + name).then().statusCode(204);

        given().get("/audit/events?kind=inbound-mapping-set&limit=50")
                .then()
                .body("events.subject", hasItem(startsWith(name + ", version 1, policy b2b, sha256:")));
        given().get("/audit/events?kind=inbound-mapping-removed&limit=50")
                .then()
                .body("events.subject", hasItem(name));
        evaluate("{\"Id\": \"i-2\"}").then().statusCode(404);
        set(MAPPING).then().body("version", equalTo(3));
    }

    @Test
    void problemsNameTheFieldsOfTheBody() {
        set(MAPPING);

        evaluate("{\"Id\": \"i-3\", \"Staff\": \"many\"}")
                .then()
                .statusCode(400)
                .body("problems[0].expected", containsString("in \"Staff\""));
        evaluate("[]").then().statusCode(400).body("detail", containsString("an object"));
        evaluate("{\"Staff\": 5}").then().statusCode(400);
    }

    @Test
    void requestsWithAKeyAreDecidedOnce() {
        set(MAPPING);
        String key = UUID.randomUUID().toString();

        String first = keyed(key, "{\"Id\": \"i-4\"}").path("decisionId");

        assertThat(keyed(key, "{ \"Id\": \"i-4\" }").<String>path("decisionId")).isEqualTo(first);
        keyed(key, "{\"Id\": \"i-5\"}").then().statusCode(422);
    }

    @Test
    void unusableMappingsAreRefused() {
        set("{\"fields\": {}}").then().statusCode(400).body("problems[0].pointer", equalTo("/policy"));
        set(MAPPING.replace("\"id\"", "\"contact.name\""))
                .then()
                .statusCode(400)
                .body("detail", containsString("a field that holds the fact id"));
        set(MAPPING.replace("company.employees", "company.employes"))
                .then()
                .statusCode(400)
                .body("problems[0].suggestion", equalTo("company.employees"));
        given().contentType(ContentType.JSON)
                .body(MAPPING)
                .put("/intake/mappings/No Name")
                .then()
                .statusCode(400);
    }

    @Test
    void callersOfOtherPoliciesDoNotKnowIt() {
        set(MAPPING);
        String key = AllowedEverything.key(
                new Access(Set.of(Role.INTEGRATION, Role.ADMIN), new TreeSet<>(Set.of("roofing"))));

        given().header("X-API-Key", key).get("/intake/mappings/" + name).then().statusCode(404);
        given().header("X-API-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"Id\": \"i-6\"}")
                .post("/evaluate?mapping=" + name)
                .then()
                .statusCode(404);
        given().header("X-API-Key", key)
                .contentType(ContentType.JSON)
                .body(MAPPING)
                .put("/intake/mappings/" + name)
                .then()
                .statusCode(403);
        given().header("X-API-Key", key)
                .delete("/intake/mappings/" + name)
                .then()
                .statusCode(403);
    }

    private Response set(String mapping) {
        return given().contentType(ContentType.JSON).body(mapping).put("/intake/mappings/" + name);
    }

    private Response evaluate(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/evaluate?mapping=" + name);
    }

    private Response keyed(String key, String body) {
        return given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/evaluate?mapping=" + name);
    }
}
