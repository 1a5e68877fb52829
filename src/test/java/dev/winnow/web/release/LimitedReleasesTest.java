package dev.winnow.web.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.release.GovernedProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposing a release that exceeds the policy's limits needs a reason. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class LimitedReleasesTest {

    private static final String RELEASES = "/policies/b2b/releases/";
    private static final PolicyFiles SHIPPED = ShippedPolicies.files("b2b");
    private static final Map<String, Object> REASON = Map.of("reason", "as agreed");

    /** So that no two drafts have the same files. */
    private static int drafts;

    private String analyst = "";

    @BeforeEach
    void decideOnExamples() {
        analyst = AllowedEverything.key(Access.to(Role.ANALYST));
        for (ShippedPolicies.Example example : ShippedPolicies.examples()) {
            if (example.policy().equals("b2b")) {
                ObjectNode lead = example.lead().deepCopy();
                given().contentType(ContentType.JSON)
                        .body(Map.of(
                                "policy",
                                "b2b",
                                "lead",
                                lead,
                                "asOf",
                                example.asOf().toString()))
                        .post("/evaluate?explain=none")
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void proposalNeedsAnImpactRun() {
        int number = stricter();

        proposal(number, REASON)
                .statusCode(409)
                .body("type", endsWith("impact-needed"))
                .body("detail", containsString("/releases/" + number + "/impact"));
        compare(number, Map.of("most", 5));
        proposal(number, REASON).statusCode(409).body("type", endsWith("impact-needed"));
        compare(number, Map.of("from", "2026-01-01T00:00:00Z"));
        proposal(number, REASON).statusCode(409).body("type", endsWith("impact-needed"));
        compare(number, Map.of("to", "2026-01-01T00:00:00Z"));
        proposal(number, REASON).statusCode(409).body("type", endsWith("impact-needed"));
    }

    @Test
    void eachExceededLimitNeedsAWaiver() {
        int number = stricter();
        String impact = compare(number, Map.of());

        proposal(number, REASON)
                .statusCode(409)
                .body("type", endsWith("beyond-limits"))
                .body("problems.pointer", equalTo(List.of("/waive/LIM-MQL", "/waive/LIM-SAL")))
                .body("problems.expected", everyItem(containsString("change in % of")))
                .body("detail", containsString("LIM-MQL"));
        proposal(number, Map.of("reason", "as agreed", "waive", Map.of("LIM-MQL", "we want fewer")))
                .statusCode(409)
                .body("problems.pointer", equalTo(List.of("/waive/LIM-SAL")));
        given().get(RELEASES + number).then().body("state", equalTo("draft"));

        Map<String, String> waivers = Map.of(
                "LIM-MQL", "we want fewer",
                "LIM-SAL", "that is meant",
                "LIM-REFUSED", "not needed");
        proposal(number, Map.of("reason", "as agreed", "waive", waivers))
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("steps[1].limits.impact", equalTo(impact))
                .body("steps[1].limits.limits.find { it.measured.limit == 'LIM-MQL' }.waiver", equalTo("we want fewer"))
                .body("steps[1].limits.limits.find { it.measured.limit == 'LIM-MQL' }.measured.isKept", equalTo(false))
                .body("steps[1].limits.limits.find { it.measured.limit == 'LIM-REFUSED' }.waiver", nullValue())
                .body("steps[0].limits", nullValue());

        given().get(RELEASES + number)
                .then()
                .body("steps[1].limits.limits.size()", equalTo(4))
                .body("steps[1].limits.compared", greaterThan(10));
        given().get("/audit/events?kind=release-proposed")
                .then()
                .body(
                        "events[0].subject",
                        allOf(
                                containsString("b2b release " + number),
                                containsString("LIM-MQL: change in % of MQL at least -15 and at most 15, found -"),
                                containsString(", waived: we want fewer"),
                                containsString("LIM-REFUSED: refused in % at most 0, found 0.00, kept")));
        given().get("/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    void keptLimitsNeedNoWaiver() {
        int number = draft(Map.of());
        compare(number, Map.of());

        proposal(number, Map.of("reason", "as agreed", "waive", Map.of("LIM-MGL", "typo")))
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/waive/LIM-MGL"))
                .body("problems[0].expected", containsString("LIM-MQL"))
                .body("problems[0].suggestion", equalTo("LIM-MQL"));
        proposal(number, Map.of("reason", "as agreed", "waive", Map.of("LIM-MQL", 7)))
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/waive/LIM-MQL"));
        proposal(number, Map.of("reason", "as agreed", "waive", Map.of("LIM-MQL", "not needed")))
                .statusCode(200)
                .body("steps[1].limits.limits.waiver", everyItem(nullValue()))
                .body("steps[1].limits.limits.measured.isKept", everyItem(equalTo(true)));
    }

    @Test
    void activeLimitsHoldForADraftWithOthers() {
        byte[] lenient = TestWorkbook.of(
                        Objects.requireNonNull(SHIPPED.workbooks().get("limits.xlsx")))
                .set("Limits", "D4", -100)
                .bytes();
        int number = draft(Map.of("stages.xlsx", stricterStages(), "limits.xlsx", lenient));
        compare(number, Map.of());

        proposal(number, REASON)
                .statusCode(409)
                .body("problems[0].pointer", equalTo("/waive/LIM-MQL"))
                .body("problems[0].expected", containsString("at least -15"));
    }

    private int stricter() {
        return draft(Map.of("stages.xlsx", stricterStages()));
    }

    /** No lead has enough points for the first gate. */
    private static byte[] stricterStages() {
        return TestWorkbook.of(Objects.requireNonNull(SHIPPED.workbooks().get("stages.xlsx")))
                .set("Marketing gates", "H13", 99)
                .set("Marketing gates", "H14", 99)
                .bytes();
    }

    /** Without cases, which would prevent the proposal. */
    private int draft(Map<String, byte[]> workbooks) {
        drafts++;
        byte[] noCases = TestWorkbook.empty()
                .sheet("Read me")
                .set("Read me", "A1", "draft " + drafts)
                .bytes();
        RequestSpecification form = as(analyst).multiPart("reason", "to see what it changes");
        form.multiPart("file", "cases.xlsx", noCases);
        workbooks.forEach((name, bytes) -> form.multiPart("file", name, bytes));
        return form.post("/policies/b2b/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    /** The id of the impact run, once it is done. */
    private String compare(int number, Map<String, Object> query) {
        String location = as(analyst)
                .noContentType()
                .queryParams(query)
                .post(RELEASES + number + "/impact")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        JsonPath run = run(location);
        while (run.getString("state").equals("running")) {
            run = run(location);
        }
        assertThat(run.getString("state")).isEqualTo("done");
        assertThat(run.getList("report.limits.limit")).contains("LIM-MQL", "LIM-SAL", "LIM-MOVED", "LIM-REFUSED");
        return run.getString("id");
    }

    private JsonPath run(String location) {
        return as(analyst).get(location).then().statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse proposal(int number, Map<String, Object> body) {
        return as(analyst)
                .contentType(ContentType.JSON)
                .body(body)
                .post(RELEASES + number + "/proposal")
                .then();
    }

    private static RequestSpecification as(String key) {
        return given().noFilters().header("X-API-Key", key);
    }
}
