package dev.winnow.web.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead is evaluated by any version of a policy, and nothing is stored. */
@QuarkusTest
class SimulationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/policies/b2b/simulation";
    private static final String COPIES = "/policies/b2b/working-copies";

    private String analyst = "";
    private JsonNode lead = JSON.createObjectNode();

    @BeforeEach
    void read() throws IOException {
        analyst = AllowedEverything.key(Access.to(Role.ANALYST));
        lead = JSON.readTree(Files.readString(Path.of("examples/lead.json")));
    }

    @Test
    void theAnswerIsThatOfADryRun() throws IOException {
        JsonNode simulated =
                JSON.readTree(simulate(Map.of()).statusCode(200).extract().asString());
        ObjectNode dry = (ObjectNode) JSON.readTree(given().contentType(ContentType.JSON)
                .body(lead.toString())
                .post("/evaluate?dryRun=true")
                .asString());

        for (String member : List.of(
                "policy", "release", "asOf", "leadId", "score", "stage", "summary", "reasons", "receipt", "unmet",
                "path")) {
            assertThat(simulated.get(member)).as(member).isEqualTo(dry.get(member));
        }
        assertThat(simulated.has("decisionId")).isFalse();
    }

    @Test
    void everyCellOfARequestedTableHasItsVerdict() {
        JsonPath answer = simulate(Map.of("tables", List.of("content")))
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath sheet = as(analyst).get("/policies/b2b/folder/sheets/content").jsonPath();

        assertThat(answer.getList("tables.table")).containsExactly("content");
        assertThat(answer.<String>getList("tables[0].rows.row")).isEqualTo(sheet.getList("rows.row"));
        List<String> conditions = sheet.getList("columns.findAll { it.role == 'condition' }.letter");
        List<String> filled = sheet.getList("rows.collectMany { row -> row.cells.findAll { it.key in ['"
                + String.join("', '", conditions)
                + "'] && it.value.text != null }.collect { it.value.cell } }");
        assertThat(answer.<String>getList(
                        "tables[0].rows.collectMany { it.cells.findAll { it.fact != 'activities' }.cell }"))
                .containsExactlyInAnyOrderElementsOf(filled);
        assertThat(answer.getList("tables[0].rows.findAll { it.holds }")).isNotEmpty();
        assertThat(answer.getList("tables[0].rows.findAll { !it.holds }.cells.flatten().verdict"))
                .contains("false");
    }

    @Test
    void aRowHoldsExactlyIfItIsAReasonOrDecides() {
        List<String> tables = as(analyst).get("/policies/b2b/tables").jsonPath().getList("tables.name");

        JsonPath answer =
                simulate(Map.of("tables", tables)).statusCode(200).extract().jsonPath();

        List<String> held = answer.getList("tables.rows.flatten().findAll { it.holds }.row");
        assertThat(held).containsAll(answer.getList("reasons.findAll { it.table != null }.row"));
        assertThat(answer.getList("tables.rows.flatten().findAll { it.holds }.cells.flatten().verdict"))
                .containsOnly("true");
    }

    @Test
    void aWorkingCopyDecidesAsItIsNow() {
        String copy = copy();
        int before = points(simulate(Map.of("workingCopy", number(copy), "tables", List.of("content")))
                .statusCode(200)
                .body("workingCopy.number", equalTo(number(copy)))
                .body("workingCopy.revision", equalTo(0))
                .body("release", nullValue()));
        as(analyst)
                .header("If-Match", "*")
                .body(Map.of(
                        "operations",
                        List.of(Map.of("op", "set", "row", "ENG-CON-04", "column", "Points", "value", 16))))
                .patch(copy + "/sheets/content")
                .then()
                .statusCode(200);

        int after = points(
                simulate(Map.of("workingCopy", number(copy))).statusCode(200).body("workingCopy.revision", equalTo(1)));

        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void aBrokenWorkingCopyTellsItsProblems() {
        String copy = copy();
        as(analyst)
                .header("If-Match", "*")
                .body(Map.of(
                        "operations",
                        List.of(Map.of("op", "set", "row", "ENG-CON-04", "column", "Points", "value", "many"))))
                .patch(copy + "/sheets/content")
                .then()
                .statusCode(200);

        simulate(Map.of("workingCopy", number(copy))).statusCode(422).body("problems.found", hasItem("\"many\""));
    }

    @Test
    void releasesByNumber() {
        int active = as(analyst).get("/policies/b2b").jsonPath().getInt("release.number");

        simulate(Map.of("release", active)).statusCode(200).body("release.number", equalTo(active));
        simulate(Map.of("release", 4_711)).statusCode(404).body("type", endsWith("unknown-release"));
        simulate(Map.of("workingCopy", 4_711)).statusCode(404).body("type", endsWith("unknown-working-copy"));
        simulate(Map.of("tables", List.of("contents")))
                .statusCode(404)
                .body("problems[0].suggestion", equalTo("content"));
    }

    @Test
    void wrongRequestsSayWhatIsExpected() {
        simulate(Map.of("release", 1, "workingCopy", 1)).statusCode(400).body("detail", containsString("found both"));
        simulate(Map.of("release", "one")).statusCode(400).body("problems[0].pointer", equalTo("/release"));
        simulate(Map.of("table", "content")).statusCode(400).body("problems[0].suggestion", equalTo("tables"));
        as(analyst)
                .body(Map.of("lead", Map.of("id", "L-1", "company", Map.of("employees", "many"))))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", endsWith("unusable-facts"))
                .body("problems[0].pointer", equalTo("/lead/company/employees"));
        as(analyst).body("[]").post(PATH).then().statusCode(400);
    }

    @Test
    void nothingIsStored() {
        String auditor = AllowedEverything.key(Access.to(Role.AUDITOR));
        as(analyst)
                .body(Map.of("lead", Map.of("id", "L-SIM-1")))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("score.total", notNullValue());

        as(auditor).get("/decisions?lead=L-SIM-1").then().statusCode(200).body("decisions", empty());
    }

    /** The points of engagement before its cap. */
    private static int points(ValidatableResponse answer) {
        List<Float> points =
                answer.extract().jsonPath().getList("reasons.findAll { it.row == 'ENG-CON-04' }.points", Float.class);
        return points.isEmpty() ? 0 : Math.round(points.get(0));
    }

    private ValidatableResponse simulate(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("lead", JSON.convertValue(lead.path("lead"), Map.class));
        if (lead.has("asOf")) {
            body.put("asOf", lead.path("asOf").textValue());
        }
        return as(analyst).body(body).post(PATH).then();
    }

    private String copy() {
        String location = as(analyst)
                .body(Map.of("title", "simulated"))
                .post(COPIES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.indexOf(COPIES));
    }

    private static int number(String copy) {
        return Integer.parseInt(copy.substring(copy.lastIndexOf('/') + 1));
    }

    private static RequestSpecification as(String key) {
        return given().header("X-API-Key", key).contentType(ContentType.JSON);
    }
}
