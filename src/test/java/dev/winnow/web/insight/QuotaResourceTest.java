package dev.winnow.web.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.insight.funnel.FunnelJob;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuotaResourceTest {

    @Inject
    FunnelJob job;

    @Test
    void givenRatesArePlannedExactly() {
        plan("""
                        {"revenue": 100000, "averageSale": 100, "steps": [{"step": "sale", "rate": 0.25}],
                         "channels": [{"channel": "event", "leads": 2100}, {"channel": "search", "leads": 1000}],
                         "periods": [{"from": "2027-05-01", "to": "2027-06-01", "revenue": 25000}]}
                        """)
                .statusCode(200)
                .body("sales", equalTo(1000))
                .body("steps.needed", contains(4000, 1000))
                .body("channels.short", contains(610, 291))
                .body("periods[0].steps.needed", contains(1000, 250))
                .body("quotas.marketing.leads", equalTo(4000))
                .body(
                        "warnings",
                        contains(
                                "The problem isn't sales, it's the leads: 4,000 are needed, the channels bring 3,100."))
                .body("$", not(hasItem("policy")));
    }

    @Test
    void ratesOfTheFunnelLeadFromTheLeadsToTheSales() {
        for (int lead = 0; lead < 5; lead++) {
            String id = "L-" + UUID.randomUUID();
            evaluate(id, "2018-03-05T00:00:00Z");
            if (lead == 0) {
                given().contentType(ContentType.JSON)
                        .body(Map.of(
                                "policy", "b2b", "kind", "won", "at", "2018-04-05T00:00:00Z", "eventId", "e-" + id))
                        .post("/leads/{lead}/outcomes", id)
                        .then()
                        .statusCode(201);
            }
        }
        job.count();

        JsonPath plan = plan("""
                        {"policy": "b2b", "revenue": 1000, "averageSale": 100, "from": "2018-01-01", "to": "2018-12-01",
                         "periods": [{"from": "2018-03-01", "to": "2018-04-01"}, {"from": "2098-03-01", "to": "2098-04-01"}]}
                        """).statusCode(200).extract().jsonPath();

        assertThat(plan.getInt("measured.leads")).isEqualTo(5);
        assertThat(plan.getString("measured.from")).isEqualTo("2018-03-01");
        assertThat(plan.getString("steps[-1].step")).isEqualTo("won");
        assertThat(plan.getInt("steps[0].needed")).as("10 sales × 5 leads").isEqualTo(50);
        assertThat(plan.getInt("steps[0].low")).isLessThan(50);
        assertThat(plan.getInt("steps[0].high")).isGreaterThan(50);
        assertThat(plan.getInt("periods[0].steps[0].needed")).isEqualTo(25);
        assertThat(plan.getInt("periods[0].steps[0].actual")).isEqualTo(5);
        assertThat(plan.getInt("periods[0].steps[-1].actual")).isEqualTo(1);
        assertThat(plan.<Object>get("periods[1].steps[0].actual")).isNull();
        assertThat(plan.<String>getList("channels.channel")).containsExactly("event");
        assertThat(plan.<String>getList("improve.step")).contains("won");
    }

    @Test
    void stepThatNoLeadReachedIsNamed() {
        plan("{\"policy\": \"b2b\", \"revenue\": 1, \"averageSale\": 1, \"from\": \"2011-01-01\", \"to\": \"2011-02-01\"}")
                .statusCode(409)
                .body("detail", containsString("No lead that came from 2011-01-01 to 2011-02-01 reached the step "));
    }

    @Test
    void problemsHaveTheirPlaces() {
        plan("""
                        {"revenue": -1, "steps": [{"step": "mql", "rate": 25}, {"rate": 0.5, "low": 0.6}],
                         "channels": [{"channel": "event", "leads": 1.5}], "budget": 3}
                        """)
                .statusCode(400)
                .body(
                        "problems.pointer",
                        hasItems(
                                "/budget",
                                "/revenue",
                                "/averageSale",
                                "/steps/0/rate",
                                "/steps/1/step",
                                "/steps/1/low",
                                "/channels/0/leads"))
                .body("problems.find { it.pointer == '/steps/0/rate' }.found", equalTo("25"));
        plan("""
                        {"revenue": 10, "averageSale": 1e-99, "steps": [],
                         "periods": [{"from": "2027-01-01", "to": "2027-01-01", "share": 0.6},
                                     {"from": "2027-02-01", "to": "2027-03-01", "revenue": 5}]}
                        """)
                .statusCode(400)
                .body("problems.pointer", hasItems("/averageSale", "/steps", "/periods/0/to", "/periods/1/revenue"));
        plan("""
                        {"revenue": 10, "averageSale": 1, "steps": [{"step": "a", "rate": 1}],
                         "periods": [{"from": "2027-01-01", "to": "2027-02-01", "share": 0.6},
                                     {"from": "2027-02-01", "to": "2027-03-01", "share": 0.5}]}
                        """).statusCode(400).body("problems.pointer", contains("/periods/1/share"));
        plan("{\"policy\": \"b2c\", \"revenue\": 1, \"averageSale\": 1, \"to\": \"soon\"}")
                .statusCode(400)
                .body("problems.pointer", hasItems("/policy", "/to"));
        plan("[]").statusCode(400).body("problems[0].pointer", equalTo(""));
    }

    @Test
    void thoseLimitedToAnotherPolicyGetNothingOfItsFunnel() {
        String key = AllowedEverything.key(new Access(Set.of(Role.ANALYST), new TreeSet<>(Set.of("roofing"))));

        given().header("X-API-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"policy\": \"b2b\", \"revenue\": 1, \"averageSale\": 1}")
                .post("/plan/quota")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse plan(String body) {
        return given().header("X-API-Key", AllowedEverything.key(Access.to(Role.ANALYST)))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/plan/quota")
                .then();
    }

    private static void evaluate(String lead, String asOf) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "policy",
                        "b2b",
                        "asOf",
                        asOf,
                        "lead",
                        Map.of(
                                "id",
                                lead,
                                "stage",
                                "MQL",
                                "channel",
                                "event",
                                "company",
                                Map.of("industry", "fintech", "employees", 420))))
                .post("/evaluate?explain=none")
                .then()
                .statusCode(200);
    }
}
