package dev.winnow.web.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.release.GovernedProfile;
import dev.winnow.release.ReleaseStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release runs in shadow on live decisions without changing them. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class ShadowTest {

    private static final String RELEASES = "/policies/roofing/releases/";
    private static final String POLICY = "roofing";
    private static final PolicyFiles SHIPPED = ShippedPolicies.files(POLICY);
    private static final Map<String, Object> REASON = Map.of("reason", "as agreed");
    private static final List<ShippedPolicies.Example> EXAMPLES = ShippedPolicies.examples().stream()
            .filter(example -> example.policy().equals(POLICY))
            .toList();

    private static int drafts;

    @Inject
    ReleaseStore store;

    private String analyst = "";
    private String marketing = "";
    private String sales = "";

    @BeforeEach
    void issueKeys() {
        analyst = AllowedEverything.key(Access.to(Role.ANALYST));
        marketing = AllowedEverything.key(Access.to(Role.MARKETING_APPROVER));
        sales = AllowedEverything.key(Access.to(Role.SALES_APPROVER));
    }

    @Test
    void shadowRecordsResultsWithoutChangingAnswers() throws InterruptedException {
        List<String> without = decideAll("without-");
        int number = proposed();
        start(number, 100)
                .statusCode(200)
                .body("share", equalTo(100))
                .body("endedAt", nullValue())
                .body("report.found", equalTo(0));

        List<String> with = decideAll("with-");

        assertThat(with).isEqualTo(without);
        JsonPath shadow = compared(number, EXAMPLES.size());
        Policy champion = compiled(shadow.getInt("champion"));
        Policy challenger = compiled(number);
        List<String> moves = new ArrayList<>();
        for (ShippedPolicies.Example example : EXAMPLES) {
            Evaluation before = evaluate(champion, example);
            Evaluation after = evaluate(challenger, example);
            if (!before.stage().recommended().equals(after.stage().recommended())) {
                moves.add(before.stage().recommended() + " to " + after.stage().recommended());
            }
        }
        assertThat(moves).isNotEmpty();
        assertThat(shadow.getInt("report.movedStage")).isEqualTo(moves.size());
        assertThat(shadow.getInt("report.compared")).isEqualTo(EXAMPLES.size());
        assertThat(shadow.getInt("dropped") + shadow.getInt("failed")).isZero();
        assertThat(shadow.getInt("report.migrations.findAll { it.before != it.after }.count.sum()"))
                .isEqualTo(moves.size());
        String decision = shadow.getString("report.examples[0].id");
        given().get("/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("stage.recommended", equalTo(shadow.getString("report.examples[0].stage.before")))
                .body("release.number", equalTo(shadow.getInt("champion")));
        assertThat(as(analyst).get(RELEASES + number + "/shadow").asString())
                .contains("\"other\"")
                .doesNotContain(decision);
        end(number).statusCode(200).body("endedAt", notNullValue());
    }

    @Test
    void nothingElseOfALeadIsStored() throws InterruptedException {
        int number = proposed();
        start(number, 100).statusCode(200);
        String id = "erased-" + UUID.randomUUID();
        decide(id, EXAMPLES.get(0), "");
        compared(number, 1);

        given().delete("/leads/" + id + "/personal-data").then().statusCode(200);

        String report = as(analyst).get(RELEASES + number + "/shadow").asString();
        assertThat(report).doesNotContain(id).contains("\"compared\":1");
        end(number).statusCode(200);
    }

    @Test
    void onlyDecisionsThatAreStoredCount() throws InterruptedException {
        int number = proposed();
        start(number, 100).statusCode(200);
        String key = UUID.randomUUID().toString();
        decide("dry", EXAMPLES.get(0), "&dryRun=true");
        for (int time = 0; time < 3; time++) {
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(body("once-" + key, EXAMPLES.get(0)))
                    .post("/evaluate")
                    .then()
                    .statusCode(200);
        }
        decide("twice-" + key, EXAMPLES.get(0), "");
        decide("twice-" + key, EXAMPLES.get(0), "");

        JsonPath shadow = compared(number, 2);

        assertThat(shadow.getInt("report.found")).isEqualTo(3);
        assertThat(shadow.getInt("report.earlier")).isEqualTo(1);
        end(number).statusCode(200);
        decide("after-" + key, EXAMPLES.get(0), "");
        Thread.sleep(300);
        assertThat(shadow(number).getInt("report.found")).isEqualTo(3);
    }

    @Test
    void onlyOneProposedReleaseRunsInShadow() {
        int draft = draft();
        start(draft, 10).statusCode(409).body("detail", containsString("draft"));
        as(analyst).get(RELEASES + draft + "/shadow").then().statusCode(409);
        end(draft).statusCode(409);
        int first = proposed();
        int second = proposed();
        start(first, 10).statusCode(200);
        start(second, 10).statusCode(409).body("detail", containsString("release " + first));
        start(first, 20).statusCode(200).body("share", equalTo(20));
        end(first).statusCode(200);
        end(first).statusCode(409);
        start(second, 10).statusCode(200);
        step(marketing, second, "rejection").statusCode(200);
        until(() -> shadow(second).getString("endedAt") != null);
        start(9_999, 10).statusCode(404);

        given().get("/audit/events?kind=release-shadowed")
                .then()
                .body("events[0].caller", equalTo(shadow(second).getString("startedBy")))
                .body("events[0].subject", containsString("in shadow on 10 % of leads: to see"));
        given().get("/audit/events?kind=release-shadow-ended")
                .then()
                .body("events[0].subject", endsWith("not in shadow any more: it is rejected"));
        given().get("/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    void itEndsWhenAnotherReleaseBecomesActive() throws InterruptedException {
        int challenger = proposed();
        int other = proposed(draft(Map.of()));
        start(challenger, 100).statusCode(200);
        decide("before-" + challenger, EXAMPLES.get(0), "");
        int champion = compared(challenger, 1).getInt("champion");
        step(marketing, other, "approvals").statusCode(200);
        step(sales, other, "approvals").statusCode(200);
        step(sales, other, "activation").statusCode(200);

        until(() -> shadow(challenger).getString("endedAt") != null);

        assertThat(shadow(challenger).getInt("report.found")).isZero();
        as(analyst)
                .get(RELEASES + challenger + "/shadow?against=" + champion)
                .then()
                .body("report.found", equalTo(1));
        start(challenger, 100).statusCode(409).body("type", endsWith("outdated-release"));
    }

    @Test
    void invalidRequestsAreExplained() {
        int number = proposed();
        for (Object share : List.of(0, 101, 2.5, "10")) {
            as(analyst)
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "why not", "share", share))
                    .post(RELEASES + number + "/shadow")
                    .then()
                    .statusCode(400)
                    .body("problems[0].pointer", equalTo("/share"))
                    .body("problems[0].expected", equalTo("a whole number from 1 to 100"));
        }
        as(analyst)
                .contentType(ContentType.JSON)
                .body("{\"share\": 10}")
                .post(RELEASES + number + "/shadow")
                .then()
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/reason"));
        as(analyst).get(RELEASES + number + "/shadow?most=0").then().statusCode(400);
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    /** After this many leads were compared. */
    private JsonPath compared(int number, int leads) {
        until(() -> shadow(number).getInt("report.compared") >= leads);
        return shadow(number);
    }

    /** For a caller who may read decisions. */
    private JsonPath shadow(int number) {
        return given().get(RELEASES + number + "/shadow")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse start(int number, int share) {
        return as(analyst)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "to see what it does", "share", share))
                .post(RELEASES + number + "/shadow")
                .then();
    }

    private ValidatableResponse end(int number) {
        return as(analyst).delete(RELEASES + number + "/shadow").then();
    }

    private ValidatableResponse step(String key, int number, String step) {
        return as(key).contentType(ContentType.JSON)
                .body(REASON)
                .post(RELEASES + number + "/" + step)
                .then();
    }

    private int proposed() {
        return proposed(draft());
    }

    private int proposed(int number) {
        step(analyst, number, "proposal").statusCode(200);
        return number;
    }

    /** With a gate that few leads pass. */
    private int draft() {
        return draft(Map.of("steps.xlsx", stricterSteps()));
    }

    /** Without its cases, which would prevent the proposal. */
    private int draft(Map<String, byte[]> workbooks) {
        drafts++;
        byte[] noCases = TestWorkbook.empty()
                .sheet("Read me")
                .set("Read me", "A1", "draft " + drafts)
                .bytes();
        RequestSpecification form =
                as(analyst).multiPart("reason", "to see what it changes").multiPart("file", "cases.xlsx", noCases);
        workbooks.forEach((name, bytes) -> form.multiPart("file", name, bytes));
        return form.post("/policies/roofing/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static byte[] stricterSteps() {
        return TestWorkbook.of(Objects.requireNonNull(SHIPPED.workbooks().get("steps.xlsx")))
                .set("Step gates", "M12", 99)
                .set("Step gates", "M13", 99)
                .bytes();
    }

    /** The answer to each example, without the parts that always differ. */
    private static List<String> decideAll(String prefix) {
        List<String> answers = new ArrayList<>();
        for (ShippedPolicies.Example example : EXAMPLES) {
            String id = prefix + example.lead().path("id").textValue();
            ObjectNode answer = (ObjectNode) TestPolicy.json(decide(id, example, ""));
            answer.remove(List.of("decisionId", "evaluatedAt", "leadId"));
            answers.add(answer.toString());
        }
        return answers;
    }

    private static String decide(String id, ShippedPolicies.Example example, String query) {
        return given().contentType(ContentType.JSON)
                .body(body(id, example))
                .post("/evaluate?explain=full" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String body(String id, ShippedPolicies.Example example) {
        ObjectNode lead = example.lead().deepCopy();
        lead.put("id", id);
        ObjectNode body = (ObjectNode) TestPolicy.json("{}");
        body.put("policy", POLICY).put("asOf", example.asOf().toString()).set("lead", lead);
        return body.toString();
    }

    private Policy compiled(int number) {
        return TestPolicy.compiled(store.find(POLICY, number).orElseThrow().files());
    }

    private static Evaluation evaluate(Policy policy, ShippedPolicies.Example example) {
        return Evaluator.evaluate(policy, TestPolicy.lead(policy, example.lead(), example.asOf()));
    }

    private static RequestSpecification as(String key) {
        return given().noFilters().header("X-API-Key", key);
    }
}
