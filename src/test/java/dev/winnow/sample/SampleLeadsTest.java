package dev.winnow.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.insight.funnel.FunnelJob;
import dev.winnow.release.impact.LoggedLeads;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Sample leads are there to be looked at: marked, in no figure, and gone when they are removed. */
@QuarkusTest
@TestProfile(SampleLeadsTest.EmptyLog.class)
class SampleLeadsTest {

    private static final String PATH = "/policies/b2b/sample-leads";
    private static final String FIRST = "SAMPLE-0001";
    private static final String REAL = "L-1001";
    private static final List<String> STAGES =
            List.of("CONTACT", "LEAD", "MQL", "SAL", "SQL", "SQO", "CUSTOMER", "DISQUALIFIED");
    private static final int REPLAYED = 60;

    public static final class EmptyLog implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.h2.jdbc.url", "jdbc:h2:mem:samples;DB_CLOSE_DELAY=-1");
        }
    }

    @Inject
    DecisionSearch search;

    @Inject
    FunnelJob funnel;

    @Test
    void sampleLeadsAreLoadedOnceMarkedAndRemoved() {
        given().get("/policies/roofing/sample-leads").then().body("state", equalTo("none"));
        notOffered(given().post("/policies/roofing/sample-leads").then());
        given().get(PATH).then().body("state", equalTo("offered")).body("total", equalTo(2000));

        assertThat(given().post(PATH).statusCode()).isIn(201, 202);
        notOffered(given().post(PATH).then());
        untilLoaded();

        given().get(PATH).then().body("loaded", equalTo(2000));
        assertThat(given().get("/audit/events?kind=samples-loaded").<List<String>>path("events.caller"))
                .hasSize(1);
        theyAreAtEveryStageAndOnEveryWay();
        theyAreOfTheLastThreeMonths();
        theyAreMarked();
        theyReplay();
        theirFunnelHasLeadsAtEveryStep();
        whatBecameOfThemFitsTheirFacts();
        realLeadsAreNotMarked();
        assertThat(impacts()).isEqualTo(1);

        long records = verified();
        given().delete(PATH)
                .then()
                .statusCode(200)
                .body("cause", equalTo("samples"))
                .body("leads", equalTo(2000))
                .body("decisions", equalTo(2000));

        assertThat(verified()).isGreaterThanOrEqualTo(records);
        given().get("/audit/erasures").then().body("erasures[0].cause", equalTo("samples"));
        listsLeaveThemOut();
        theirFunnelIsGone();
        assertThat(impacts()).isEqualTo(1);
        given().get(PATH).then().body("state", equalTo("none")).body("loaded", equalTo(0));
        notOffered(given().post(PATH).then());
        notOffered(given().delete(PATH).then());
    }

    @Test
    void whoIsLimitedToAPolicyRemovesNone() {
        String limited = AllowedEverything.key(new Access(Set.of(Role.ADMIN), new TreeSet<>(List.of("b2b"))));

        given().header("X-API-Key", limited).delete(PATH).then().statusCode(403);
    }

    private static void untilLoaded() {
        Instant end = Instant.now().plusSeconds(60);
        while (!given().get(PATH).path("state").equals("loaded")) {
            assertThat(Instant.now()).as("the last sample lead").isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static void notOffered(ValidatableResponse response) {
        response.statusCode(409).body("type", endsWith(":not-offered"));
    }

    private static void theyAreAtEveryStageAndOnEveryWay() {
        for (String stage : STAGES) {
            assertThat(count("stage", stage)).as(stage).isGreaterThan(5);
        }
        for (String change : List.of("promote", "hold", "recycle", "disqualify")) {
            assertThat(count("change", change)).as(change).isGreaterThan(5);
        }
    }

    private static int count(String name, String value) {
        return given().queryParam(name, value)
                .queryParam("limit", 200)
                .get("/decisions")
                .<List<Object>>path("decisions")
                .size();
    }

    private static void theyAreOfTheLastThreeMonths() {
        JsonPath history = given().get("/leads/" + FIRST + "/history").jsonPath();
        Instant asOf = Instant.parse(history.getString("decisions[0].asOf"));
        Instant evaluatedAt = Instant.parse(history.getString("decisions[0].evaluatedAt"));

        assertThat(Duration.between(asOf, evaluatedAt)).isBetween(Duration.ofDays(89), Duration.ofDays(91));
    }

    private static void theyAreMarked() {
        JsonPath found = given().get("/decisions?limit=200").jsonPath();
        String id = found.getString("decisions[0].decisionId");

        assertThat(found.getList("decisions.sample", Boolean.class))
                .hasSize(200)
                .containsOnly(true);
        given().get("/decisions?caller=samples&limit=200").then().body("decisions", hasSize(200));
        given().get("/leads/" + FIRST + "/history").then().body("decisions[0].sample", equalTo(true));
        for (String type : List.of("text/html", "text/plain")) {
            assertThat(given().accept(type)
                            .get("/decisions/" + id + "/explanation")
                            .asString())
                    .contains("Sample lead");
        }
    }

    private static void theyReplay() {
        given().get("/decisions?limit=" + REPLAYED)
                .jsonPath()
                .getList("decisions.decisionId", String.class)
                .forEach(id ->
                        given().post("/decisions/" + id + "/replay").then().body("identical", equalTo(true)));
    }

    private void theirFunnelHasLeadsAtEveryStep() {
        funnel.count();
        JsonPath report = funnel();

        assertThat(report.getBoolean("samples")).isTrue();
        assertThat(report.getList("stages.step")).containsExactlyElementsOf(STAGES.subList(0, 7));
        assertThat(report.<Integer>getList("stages.leads")).allMatch(leads -> leads > 5);
        assertThat(report.<Integer>getList("outcomes.leads")).hasSize(3).allMatch(leads -> leads > 5);
        for (String loss : List.of("rejected", "recycled", "lost")) {
            assertThat(report.getInt("acceptance." + loss)).as(loss).isPositive();
        }
        assertThat(report.<String>getList("acceptance.reasons.reason"))
                .contains("no-response", "wrong-contact", "bad-timing");
    }

    private static void whatBecameOfThemFitsTheirFacts() {
        String customer =
                given().get("/decisions?stage=CUSTOMER&limit=200").jsonPath().getString("decisions[-1].leadId");
        JsonPath lead = given().get("/leads/" + customer + "/outcomes").jsonPath();

        assertThat(lead.<String>getList("outcomes.kind")).containsExactly("accepted", "opportunity", "won");
        assertThat(lead.<String>getList("outcomes.by")).containsOnly("samples");
        assertThat(lead.getInt("outcomes[2].amount")).isBetween(3_000, 21_000);
        assertThat(lead.<String>getList("outcomes.at").stream().map(Instant::parse))
                .isSorted()
                .allMatch(at -> at.isBefore(Instant.now()));
    }

    private void theirFunnelIsGone() {
        funnel.count();
        JsonPath report = funnel();

        assertThat(report.getBoolean("samples")).isFalse();
        assertThat(report.getInt("leads")).as("the real one").isEqualTo(1);
        assertThat(report.<Integer>getList("outcomes.leads")).containsOnly(0);
        given().get("/leads/SAMPLE-1990/outcomes").then().body("outcomes", empty());
    }

    private static JsonPath funnel() {
        return given().get("/insights/funnel?policy=b2b")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void realLeadsAreNotMarked() {
        String id = given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", REAL)))
                .post("/evaluate")
                .path("decisionId");

        given().get("/leads/" + REAL + "/history").then().body("decisions[0].sample", equalTo(null));
        assertThat(given().accept("text/html")
                        .get("/decisions/" + id + "/explanation")
                        .asString())
                .doesNotContain("Sample lead");
    }

    private long impacts() {
        return new LoggedLeads(search, "b2b", null, Instant.now().plusSeconds(60), 10_000).count();
    }

    private static long verified() {
        JsonPath verification = given().get("/audit/verification").jsonPath();
        assertThat(verification.getBoolean("intact")).isTrue();
        return verification.getLong("records");
    }

    private static void listsLeaveThemOut() {
        given().get("/decisions?limit=200").then().body("decisions.leadId", everyItem(equalTo(REAL)));
        given().get("/decisions?caller=samples").then().statusCode(200).body("decisions", empty());
        given().get("/leads/" + FIRST + "/history").then().body("decisions", empty());
        assertThat(given().accept("text/csv").get("/decisions").asString().lines())
                .hasSize(2);
    }
}
