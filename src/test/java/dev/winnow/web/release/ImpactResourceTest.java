package dev.winnow.web.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.intake.SentLeads;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.release.GovernedProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Impact runs show what a draft would change before it is approved. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class ImpactResourceTest {

    private static final String WORKBOOK = "stages.xlsx";
    private static final String RELEASES = "/policies/b2b/releases/";

    /** No lead has enough points for it. */
    private static final int HIGH = 99;

    private static final PolicyFiles SHIPPED = ShippedPolicies.files("b2b");
    private static final byte[] STRICTER = TestWorkbook.of(
                    Objects.requireNonNull(SHIPPED.workbooks().get(WORKBOOK)))
            .set("Marketing gates", "H13", HIGH)
            .set("Marketing gates", "H14", HIGH)
            .bytes();

    private static final byte[] GENEROUS = TestWorkbook.of(
                    Objects.requireNonNull(SHIPPED.workbooks().get(WORKBOOK)))
            .set("Marketing gates", "B13", null)
            .set("Marketing gates", "D13", null)
            .set("Marketing gates", "E13", null)
            .set("Marketing gates", "H13", 0)
            .bytes();

    /** Facts of a lead that the generous release moves to another stage. */
    private static final String MOVING = ", \"sales\": {\"consultationRequested\": true}";

    private static int draft;
    private static int generousDraft;

    @Test
    void leadsOfLoggedDecisionsAreCompared() {
        String prefix = UUID.randomUUID() + "-";
        Policy before = ShippedPolicies.compiled("b2b");
        Policy after = TestPolicy.compiled(SHIPPED.with(Map.of(WORKBOOK, STRICTER)));
        TreeSet<String> moved = new TreeSet<>();
        String from = now();
        for (ShippedPolicies.Example example : ShippedPolicies.examples()) {
            if (example.policy().equals("b2b")) {
                ObjectNode lead = example.lead().deepCopy();
                String id = prefix + lead.path("id").textValue();
                lead.put("id", id);
                decide(lead, example.asOf().toString());
                decide(lead, example.asOf().toString());
                if (!stage(before, lead, example).equals(stage(after, lead, example))) {
                    moved.add(id);
                }
            }
        }

        JsonPath done = done(given().noContentType().queryParam("from", from).post(RELEASES + stricter() + "/impact"));

        assertThat(moved).hasSizeGreaterThan(3);
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getString("logged.from")).isEqualTo(from);
        assertThat(done.getInt("report.movedStage")).isEqualTo(moved.size());
        assertThat(done.getInt("report.compared")).isEqualTo(done.getInt("report.earlier"));
        assertThat(done.getList("report.examples.id", String.class)).containsExactlyElementsOf(moved);
        assertThat(done.getInt("progress.done")).isEqualTo(done.getInt("report.found"));
        String csv = csv(done.getString("id")).then().statusCode(200).extract().asString();
        assertThat(csv.lines()).hasSize(moved.size() + 1);
        assertThat(csv.lines().findFirst()).contains(String.join(",", ImpactCsv.HEADER));
        assertThat(csv).contains("GATE-MQL-0");
    }

    @Test
    void decisionsOnErasedLeadsAreUnreadable() {
        String id = UUID.randomUUID().toString();
        String from = now();
        String decision = decide(lead(id, ""), null);
        given().delete("/leads/" + id + "/personal-data").then().statusCode(200);

        JsonPath done = done(given().noContentType().queryParam("from", from).post(RELEASES + "1/impact"));

        assertThat(done.getInt("report.compared")).isZero();
        assertThat(done.getInt("report.unreadable")).isEqualTo(1);
        assertThat(done.getString("report.problems[0].by")).isEqualTo("log");
        assertThat(done.getString("report.problems[0].problem")).contains("erased");
        assertThat(done.getString("report.problems[0].ids[0]")).isEqualTo(decision);
        assertThat(done.getString("report.scores.before")).isNull();
    }

    /** On whichever node it was erased: the report looks at the database. */
    @Test
    void reportsForgetLeadsThatAreErasedLater() {
        String prefix = UUID.randomUUID() + "-";
        String from = now();
        for (int count = 0; count < 6; count++) {
            decide(lead(prefix + count, MOVING), null);
        }
        JsonPath done = done(given().noContentType().queryParam("from", from).post(RELEASES + generous() + "/impact"));
        String id = done.getString("id");
        assertThat(done.getInt("report.movedStage")).isEqualTo(6);
        assertThat(done.getString("report")).contains(prefix + 3);
        assertThat(csv(id).asString()).contains(prefix + 3);

        given().delete("/leads/" + prefix + 3 + "/personal-data").then().statusCode(200);
        // A lead that comes back is a new one
        decide(lead(prefix + 3, MOVING), null);

        String document = given().get("/policies/b2b/impacts/" + id).asString();
        assertThat(document).contains(prefix + 2).doesNotContain(prefix + 3);
        assertThat(csv(id).asString()).contains(prefix + 2).doesNotContain(prefix + 3);
        assertThat(JsonPath.from(document).getInt("report.movedStage")).isEqualTo(6);
    }

    @Test
    void leadsOfTheLogHavePseudonymsForWhoMayNotReadDecisions() {
        String prefix = UUID.randomUUID() + "-";
        String from = now();
        for (int count = 0; count < 6; count++) {
            decide(lead(prefix + count, MOVING), null);
        }
        String id = done(given().noContentType().queryParam("from", from).post(RELEASES + generous() + "/impact"))
                .getString("id");

        for (Role role : List.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER)) {
            String key = AllowedEverything.key(Access.to(role));
            for (String format : List.of("application/json", "text/csv")) {
                assertThat(given().noFilters()
                                .header("X-API-Key", key)
                                .accept(format)
                                .get("/policies/b2b/impacts/" + id)
                                .asString())
                        .contains("lead-")
                        .doesNotContain(prefix);
            }
        }
        assertThat(csv(id).asString()).contains(prefix);
    }

    @Test
    void groupsOfFewerThanFiveLeadsAreMergedForWhoMayNotReadDecisions() {
        String from = now();
        for (int count = 0; count < 4; count++) {
            decide(lead(UUID.randomUUID().toString(), MOVING), null);
        }
        String id = done(given().noContentType().queryParam("from", from).post(RELEASES + generous() + "/impact"))
                .getString("id");
        String analyst = AllowedEverything.key(Access.to(Role.ANALYST));

        given().noFilters()
                .header("X-API-Key", analyst)
                .get("/policies/b2b/impacts/" + id)
                .then()
                .body("report.migrations.before", contains("other"))
                .body("report.migrations.count", contains(4))
                .body("report.examples", hasSize(0))
                .body("report.scores.steps", hasSize(0))
                .body("report.movedStage", equalTo(4));
    }

    @Test
    void sentLeadsKeepTheirIds() {
        String analyst = AllowedEverything.key(Access.to(Role.ANALYST));
        String lines = "{\"id\": \"mine\"%s}".formatted(MOVING);

        String location = accepted(sending(SentLeads.MEDIA_TYPE, lines)
                .noFilters()
                .header("X-API-Key", analyst)
                .post(RELEASES + generous() + "/impact"));
        String document =
                given().noFilters().header("X-API-Key", analyst).get(location).asString();
        while (document.contains("\"state\":\"running\"")) {
            Thread.onSpinWait();
            document = given().noFilters()
                    .header("X-API-Key", analyst)
                    .get(location)
                    .asString();
        }

        assertThat(JsonPath.from(document).getList("report.examples.id", String.class))
                .containsExactly("mine");
    }

    @Test
    void numberOfDecisionsIsLimited() {
        String from = now();
        for (int count = 0; count < 3; count++) {
            decide(lead("M-" + count, ""), null);
        }

        JsonPath done = done(given().queryParam("from", from)
                .queryParam("most", 2)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(RELEASES + "1/impact"));

        assertThat(done.getInt("report.found")).isEqualTo(2);
        assertThat(done.getString("report.migrations.ids"))
                .contains("M-2", "M-1")
                .doesNotContain("M-0");
    }

    @Test
    void sentLeadsAreCompared() {
        String lines = """
                {"id": "=1+1", "sales": {"consultationRequested": true}}
                {"lead": {"id": "L-2", "colour": "purple"}, "asOf": "2026-01-01T00:00:00Z"}
                """;

        JsonPath done = done(sending(SentLeads.MEDIA_TYPE, lines).post(RELEASES + stricter() + "/impact?against=1"));

        assertThat(done.getInt("report.compared")).isEqualTo(1);
        assertThat(done.getInt("report.unreadable")).isEqualTo(1);
        assertThat(done.getList("report.problems.by", String.class)).containsExactly("before", "after");
        assertThat(done.getString("report.problems[0].problem")).startsWith("/lead/colour: expected one of");
        assertThat(done.getString("logged")).isNull();
    }

    @Test
    void formulasInMovedLeadsAreText() {
        String lines = "{\"id\": \"=1+1\", \"sales\": {\"consultationRequested\": true}}";

        JsonPath done = done(sending(SentLeads.MEDIA_TYPE, lines).post(RELEASES + generous() + "/impact"));

        assertThat(done.getInt("report.movedStage")).isEqualTo(1);
        csv(done.getString("id"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("impact.csv"))
                .body(containsString("\r\n'=1+1,"));
    }

    @Test
    void leadsCanBeSentAsCsv() {
        String csv = "id,company.industry,company.employees\r\nC-1,software,400\r\nC-2,software,lots\r\n";

        JsonPath done = done(sending("text/csv", csv).post(RELEASES + "1/impact"));

        assertThat(done.getInt("report.compared")).isEqualTo(1);
        assertThat(done.getInt("report.movedStage")).isZero();
        assertThat(done.getString("report.problems[0].problem")).contains("/lead/company/employees");
    }

    @Test
    void impactRunCanBeCancelled() {
        String location = accepted(given().noContentType().post(RELEASES + "1/impact"));

        String state = given().delete(location).then().statusCode(200).extract().path("state");

        assertThat(state).isIn("cancelled", "done");
        given().get(location).then().statusCode(200).body("state", equalTo(state));
        if (state.equals("cancelled")) {
            given().accept("text/csv")
                    .get(location)
                    .then()
                    .statusCode(409)
                    .contentType(ProblemDetails.MEDIA_TYPE)
                    .body("type", endsWith("no-result"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/policies/b2c/releases/1/impact, unknown-policy",
        "/policies/b2b/releases/99/impact, unknown-release",
        "/policies/b2b/releases/0/impact, unknown-release",
        "/policies/b2b/releases/first/impact, unknown-release",
        "/policies/b2b/releases/99999999999/impact, unknown-release",
        "/policies/b2b/releases/1/impact?against=99, unknown-release"
    })
    void unknownReleasesAreNotFound(String path, String type) {
        given().noContentType()
                .post(path)
                .then()
                .statusCode(404)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("type", endsWith(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "6f0f2a3c-5f0e-4a53-9a36-2d1d5b1f3c11", "1-1-1-1-1"})
    void unknownImpactRunIsNotFound(String id) {
        for (String format : List.of("application/json", "text/csv")) {
            given().accept(format)
                    .get("/policies/b2b/impacts/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("unknown-impact"));
        }
        given().delete("/policies/b2b/impacts/" + id).then().statusCode(404);
    }

    @Test
    void impactRunsBelongToTheirPolicy() {
        String location = accepted(given().noContentType().post(RELEASES + "1/impact"));

        given().get(location.replace("/b2b/", "/roofing/")).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "against=0, against",
        "from=yesterday, from",
        "to=tomorrow, to",
        "most=100001, most",
        "most=0, most",
        "limit=1, limit",
        "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z, from"
    })
    void invalidParametersAreNamed(String query, String parameter) {
        given().noContentType()
                .post(RELEASES + "1/impact?" + query)
                .then()
                .statusCode(400)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("problems.parameter", hasItem(parameter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|{\"id\": \"L-1\"}|400",
                "application/json|[]|400",
                "application/x-ndjson|[]|400",
                "application/x-ndjson|{|400",
                "application/x-ndjson|''|400",
                "text/csv|name|400",
                "text/csv|''|400",
                "text/plain|{}|415",
                "application/xml|<lead/>|415"
            })
    void invalidBodiesAreProblems(String type, String body, int status) {
        sending(type, body)
                .post(RELEASES + "1/impact")
                .then()
                .statusCode(status)
                .contentType(ProblemDetails.MEDIA_TYPE);
    }

    @Test
    void sentLeadsHaveNoWindow() {
        sending(SentLeads.MEDIA_TYPE, "{\"id\": \"L-1\"}")
                .post(RELEASES + "1/impact?most=5")
                .then()
                .statusCode(400)
                .body("problems.parameter", hasItem("most"));
    }

    private static String stage(Policy policy, ObjectNode facts, ShippedPolicies.Example example) {
        Lead lead = TestPolicy.lead(policy, facts, example.asOf());
        return Evaluator.evaluate(policy, lead).stage().recommended();
    }

    private static ObjectNode lead(String id, String more) {
        return (ObjectNode) TestPolicy.json("{\"id\": \"%s\"%s}".formatted(id, more));
    }

    private static String decide(ObjectNode lead, @Nullable String asOf) {
        ObjectNode body = (ObjectNode) TestPolicy.json("{\"policy\": \"b2b\"}");
        body.set("lead", lead);
        if (asOf != null) {
            body.put("asOf", asOf);
        }
        return given().contentType(ContentType.JSON)
                .body(body.toString())
                .post("/evaluate")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
    }

    /** By the server's clock: just before the next decision. */
    private static String now() {
        return given().contentType(ContentType.JSON)
                .body("{\"policy\": \"b2b\", \"lead\": {\"id\": \"now\"}}")
                .post("/evaluate?dryRun=true")
                .path("evaluatedAt");
    }

    /** The same files can't be two drafts. */
    private static int stricter() {
        if (draft == 0) {
            draft = drafted(STRICTER);
        }
        return draft;
    }

    private static int generous() {
        if (generousDraft == 0) {
            generousDraft = drafted(GENEROUS);
        }
        return generousDraft;
    }

    private static int drafted(byte[] workbook) {
        return given().multiPart("reason", "to see what it changes")
                .multiPart("file", WORKBOOK, workbook)
                .post("/policies/b2b/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static RequestSpecification sending(String type, String body) {
        EncoderConfig asTheyAre = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(type, ContentType.TEXT);
        return given().config(RestAssuredConfig.config().encoderConfig(asTheyAre))
                .contentType(type)
                .body(body);
    }

    private static Response csv(String id) {
        return given().accept("text/csv").get("/policies/b2b/impacts/" + id);
    }

    private static String accepted(Response answer) {
        return answer.then()
                .statusCode(202)
                .header("Location", containsString("/policies/b2b/impacts/"))
                .extract()
                .header("Location");
    }

    private static JsonPath done(Response answer) {
        String location = accepted(answer);
        JsonPath now = given().get(location).jsonPath();
        while (now.getString("state").equals("running")) {
            Thread.onSpinWait();
            now = given().get(location).jsonPath();
        }
        return now;
    }
}
