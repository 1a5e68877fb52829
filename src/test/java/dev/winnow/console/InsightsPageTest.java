package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.Role;
import dev.winnow.insight.funnel.FunnelJob;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marketing sees what its definition brings. */
@QuarkusTest
class InsightsPageTest {

    private static final String TIME = "&from=2032-01-01&to=2032-02-01";

    @Inject
    FunnelJob job;

    private TestUser analyst = new TestUser("");

    @BeforeEach
    void count() {
        analyst = TestUser.with(Role.ANALYST);
        for (int lead = 0; lead < 8; lead++) {
            String id = "L-" + UUID.randomUUID();
            evaluate(id, lead < 3 ? "SAL" : "LEAD", lead == 0 ? "partner" : "event");
            if (lead < 3) {
                report(id, Map.of("kind", "accepted"));
            } else if (lead < 5) {
                report(id, Map.of("kind", "rejected", "reason", "no-response", "text", "never picked up"));
            }
        }
        job.count();
    }

    @Test
    void everyStepHasItsShareWithItsInterval() {
        Document page = page("?policy=b2b" + TIME);

        assertThat(page.select("#steps tbody th").eachText()).contains("Contact", "Lead", "Accepted by sales", "Won");
        assertThat(page.select("#steps svg[role=img]")).isNotEmpty();
        assertThat(page.select(".lead-in").text()).contains("The narrowest step is the one to");
        assertThat(page.select("#steps tbody").text()).contains("%");
        assertThat(page.select(".titled").text()).contains("b2b");
    }

    @Test
    void marketingSeesReasonsButNoTextsAndNoSmallGroups() {
        String ownTime = "&from=2034-01-01&to=2034-02-01";
        for (int lead = 0; lead < 7; lead++) {
            evaluate("L-" + UUID.randomUUID(), "LEAD", lead == 0 ? "partner" : "event", "2034-01-10T00:00:00Z");
        }
        job.count();
        Document page = page("?policy=b2b&by=channel" + TIME);

        assertThat(page.select("main").text()).contains("Sales accepts").doesNotContain("never picked up");
        assertThat(page("?policy=b2b&by=channel" + ownTime)
                        .select("#by tbody th")
                        .eachText())
                .containsExactly("other");
        Document rep = Jsoup.parse(TestUser.with(Role.SALES)
                .browser()
                .get("/console/insights?policy=b2b&by=channel" + TIME)
                .asString());
        assertThat(rep.select("#by tbody th").eachText()).contains("partner");
        assertThat(rep.select("#reasons").text()).contains("no-response");
    }

    @Test
    void stuckLeadsAreLinkedForThoseWhoMayReadLeads() {
        String lead = "L-" + UUID.randomUUID();
        evaluate(lead, "LEAD", "event", "1980-01-01T00:00:00Z");
        job.count();

        Document rep = Jsoup.parse(TestUser.with(Role.SALES)
                .browser()
                .get("/console/insights?policy=b2b" + TIME)
                .asString());

        assertThat(rep.select("#stuck tbody a").eachAttr("href")).contains("/console/leads/" + lead + "?policy=b2b");
        assertThat(page("?policy=b2b" + TIME).select("#stuck, #stuck-leads")).isEmpty();
    }

    @Test
    void figuresAreThoseOfTheFile() {
        Document page = page("?policy=b2b" + TIME);
        String csv = page.select("a[download]").get(0).attr("href");

        String table = analyst.browser().get(csv).asString();

        assertThat(csv).startsWith("/insights/funnel.csv?").contains("policy=b2b");
        List<String> leads =
                page.select("#steps tbody td.number:nth-of-type(2)").eachText();
        assertThat(table.lines().filter(line -> line.startsWith("all,")).map(line -> line.split(",", -1)[3]))
                .containsExactlyElementsOf(leads);
    }

    @Test
    void homeShowsTheLeadsOfTheWeek() {
        String id = "L-" + UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", id, "stage", "LEAD")))
                .post("/evaluate?explain=none")
                .then()
                .statusCode(200);
        job.count();

        Document home = Jsoup.parse(analyst.browser().get("/console").asString());

        assertThat(home.select("section:has(#week) a").eachAttr("href"))
                .anyMatch(href -> href.startsWith("/console/insights?policy=b2b&from="));
        assertThat(home.select("section:has(#week)").text()).containsPattern("[0-9]+ Contact, [0-9]+ Lead");
        Document admin = Jsoup.parse(
                TestUser.with(Role.INTEGRATION).browser().get("/console").asString());
        assertThat(admin.select("#week")).isEmpty();
    }

    @Test
    void definitionShowsTheLatestFigures() {
        homeShowsTheLeadsOfTheWeek();

        Document definition = Jsoup.parse(
                analyst.browser().get("/console/policies/b2b/definition").asString());

        assertThat(definition.select("dl.screen").text())
                .containsPattern("In the last 90 days [0-9]+ Contact, [0-9]+ Lead");
    }

    @Test
    void withoutAPolicyTheFirstIsMeasuredAndWithoutLeadsTheNextStepIsSaid() {
        analyst.browser().get("/console/insights").then().statusCode(303);
        Document empty = page("?policy=b2b&from=2050-01-01&to=2050-01-02");
        Response wrong = analyst.browser().get("/console/insights?policy=b2b&by=colour");

        assertThat(empty.select(".empty").text()).contains("counted every minute");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(wrong.asString()).select("[role=alert]").text()).contains("colour");
    }

    private Document page(String query) {
        Response answer = analyst.browser().get("/console/insights" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static void evaluate(String lead, String stage, String channel) {
        evaluate(lead, stage, channel, "2032-01-10T00:00:00Z");
    }

    private static void evaluate(String lead, String stage, String channel, String asOf) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "policy", "b2b", "asOf", asOf, "lead", Map.of("id", lead, "stage", stage, "channel", channel)))
                .post("/evaluate?explain=none")
                .then()
                .statusCode(200);
    }

    private static void report(String lead, Map<String, Object> outcome) {
        Map<String, Object> body = new HashMap<>(outcome);
        body.put("policy", "b2b");
        body.put("eventId", "e-" + UUID.randomUUID());
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/leads/{lead}/outcomes", lead)
                .then()
                .statusCode(201);
    }
}
