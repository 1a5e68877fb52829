package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rep says about a lead is recorded, moves the lead at once and is listed. */
@QuarkusTest
class LeadOutcomePageTest {

    private TestUser rep = new TestUser("");
    private String lead = "";
    private String path = "";

    @BeforeEach
    void decide() {
        rep = TestUser.with(Role.SALES);
        lead = "L-" + UUID.randomUUID();
        path = "/console/leads/" + lead;
        RepFacts.evaluate(lead, Map.of());
    }

    @Test
    void acceptedLeadMovesAtOnce() {
        assertThat(history().getString("decisions[0].stage.recommended")).isEqualTo("MQL");

        Response answer = report(Map.of("kind", "accepted"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(path + "?policy=b2b#next");
        JsonPath history = history();
        assertThat(history.getList("decisions")).hasSize(2);
        assertThat(history.getString("decisions[0].stage.current")).isEqualTo("MQL");
        assertThat(history.getString("decisions[0].stage.recommended")).isEqualTo("SAL");
        assertThat(history.getString("decisions[0].caller")).isEqualTo("user:" + rep.name());
    }

    @Test
    void outcomeReplacesWhatTheLastRequestStated() {
        RepFacts.evaluate(lead, Map.of("accepted", true, "recycleReason", "gone-quiet"));

        report(Map.of("kind", "rejected", "reason", "bad-timing"));
        report(Map.of("kind", "accepted"));

        JsonPath facts = decision();
        assertThat(facts.getList("outcomes.fact")).containsExactly("sales.accepted");
        assertThat(facts.getList("outcomes.used", Boolean.class)).containsExactly(true);
        assertThat(facts.getString("stage.recommended")).isEqualTo("SAL");
    }

    @Test
    void outcomesAreListedTheLatestFirstAndCorrectedOnesAreStruckThrough() {
        report(Map.of("kind", "rejected", "reason", "no-response", "text", "Three calls, no answer"));
        String event = outcomes().getString("outcomes[0].eventId");
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "eventId",
                        UUID.randomUUID().toString(),
                        "kind",
                        "won",
                        "amount",
                        12000.50,
                        "policy",
                        "b2b",
                        "corrects",
                        event))
                .post("/leads/" + lead + "/outcomes")
                .then()
                .statusCode(201);

        Document page = page(TestUser.with(Role.AUDITOR));

        assertThat(page.select("#became tbody tr")).hasSize(2);
        assertThat(page.select("#became tbody tr").get(0).text())
                .contains("Won")
                .contains("12000.5");
        assertThat(page.select("#became tbody tr").get(1).text())
                .contains("Rejected by sales corrected")
                .contains("no-response")
                .contains("Three calls, no answer")
                .contains(rep.name());
        assertThat(page.select("#became tbody tr").get(1).select("s")).hasSize(2);
    }

    @Test
    void refusedOutcomeKeepsWhatWasTyped() {
        Response answer = report(Map.of("kind", "rejected", "text", "They “moved” & left"));
        Response unlisted = report(Map.of("kind", "rejected", "reason", "no-reponse"));

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.expectFirst("#report [role=alert]").text()).contains("expected a reason");
        assertThat(page.expectFirst("#report details[open] textarea").text()).isEqualTo("They “moved” & left");
        assertThat(unlisted.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(unlisted.asString())
                        .expectFirst("#report [role=alert]")
                        .text())
                .contains("did you mean \"no-response\"?");
        assertThat(history().getList("decisions")).hasSize(1);
    }

    @Test
    void formSentTwiceCountsOnce() {
        String event = "console-" + UUID.randomUUID();

        report(Map.of("kind", "recycled", "eventId", event));
        assertThat(report(Map.of("kind", "recycled", "eventId", event)).statusCode())
                .isEqualTo(303);

        assertThat(outcomes().getList("outcomes")).hasSize(1);
        assertThat(history().getList("decisions")).hasSize(2);
    }

    @Test
    void onlySalesReports() {
        Document page = page(rep);

        assertThat(page.select("#report form")).hasSize(3);
        assertThat(page.select("#report option").eachText()).contains("wrong-contact", "gone-quiet");
        assertThat(page(TestUser.with(Role.AUDITOR)).select("#report")).isEmpty();
        TestUser.limited(List.of("roofing"), Role.SALES)
                .browser()
                .formParam("kind", "accepted")
                .formParam("eventId", "e-" + UUID.randomUUID())
                .post(path + "/outcomes?policy=b2b")
                .then()
                .statusCode(403);
        given().get("/leads/" + lead + "/outcomes").then().body("outcomes", hasSize(0));
    }

    @Test
    void pageSaysWhenTheLeadCouldNotBeEvaluatedAgain() {
        rep.browser()
                .get(path + "?policy=b2b&unmoved=yes")
                .then()
                .statusCode(200)
                .body(containsString("couldn’t be evaluated again"));
    }

    private Response report(Map<String, String> fields) {
        return rep.browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("eventId", fields.getOrDefault("eventId", "console-" + UUID.randomUUID()))
                .formParams(new TreeMap<>(fields).tailMap("f"))
                .post(path + "/outcomes?policy=b2b");
    }

    private Document page(TestUser user) {
        return Jsoup.parse(user.browser().get(path + "?policy=b2b").asString());
    }

    private JsonPath history() {
        return given().get("/leads/" + lead + "/history").jsonPath();
    }

    private JsonPath outcomes() {
        return given().get("/leads/" + lead + "/outcomes").jsonPath();
    }

    private JsonPath decision() {
        return given().get("/decisions/" + history().getString("decisions[0].decisionId"))
                .jsonPath();
    }
}
