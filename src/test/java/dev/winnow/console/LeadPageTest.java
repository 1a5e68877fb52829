package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rep sees what happened with a lead, why, and what is missing. */
@QuarkusTest
class LeadPageTest {

    private static final Map<String, Object> FIRM = Map.of("industry", "fintech", "employees", 420);

    private TestUser rep = new TestUser("");
    private String lead = "";
    private String path = "";

    @BeforeEach
    void decide() {
        rep = TestUser.with(Role.SALES);
        lead = "L/" + UUID.randomUUID();
        path = "/console/leads/" + lead.replace("/", "%2F");
        decide("2026-01-01T00:00:00Z", List.of());
        decide("2026-01-05T00:00:00Z", List.of(activity("2026-01-05T00:00:00Z")));
        decide("2026-02-20T00:00:00Z", List.of(activity("2026-01-05T00:00:00Z")));
    }

    @Test
    void whatMovedTheScoreIsNamedTheLatestFirst() {
        Document page = page(rep, path);

        List<Element> moves = page.select("#moves tbody tr");
        assertThat(moves).hasSize(3);
        assertThat(moves.get(0).text()).contains("Only time passed.");
        assertThat(moves.get(0).select("td").get(2).text()).startsWith("\u2212");
        assertThat(moves.get(1).select(".cause")).isNotEmpty();
        assertThat(moves.get(1).text()).contains("ENG-");
        assertThat(moves.get(2).text()).contains("The first decision shown");
        assertThat(page.expectFirst("h1").text()).startsWith(lead);
        assertThat(moves.get(0).select("a").attr("href")).startsWith("/console/decisions/");
    }

    @Test
    void aDecisionOnTheSameFactsMovesNothing() {
        decide("2026-02-20T00:00:00Z", List.of(activity("2026-01-05T00:00:00Z")));

        assertThat(page(rep, path).expectFirst("#moves tbody tr").text()).contains("Nothing changed the score.");
    }

    @Test
    void scoreIsDrawnOverTimeAndFallsBetweenDecisions() {
        Document page = page(rep, path);

        Element chart = page.expectFirst("svg.chart.wide");
        assertThat(chart.select(".dot")).hasSize(3);
        assertThat(chart.attr("aria-label")).startsWith("Score from ");
        String[] points = chart.select(".line").attr("d").split("[ML]");
        assertThat(points).as("the score at decisions and between them").hasSizeGreaterThan(20);
        double afterTheVisit = height(points[points.length / 2]);
        assertThat(height(points[points.length - 1])).as("further down").isGreaterThan(afterTheVisit);
    }

    @Test
    void factsAreShownToThoseWhoMayReadThem() {
        assertThat(page(rep, path).select("#known + dl").text()).contains("Industry fintech");
        assertThat(page(TestUser.with(Role.AUDITOR), path).select("#known + dl").text())
                .contains("Industry fintech");
        TestUser.with(Role.ANALYST)
                .browser()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(403);
        TestUser.limited(List.of("roofing"), Role.SALES)
                .browser()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404);
    }

    @Test
    void stepsOfThePathCanBeTriedAndNothingIsStored() {
        Document page = page(rep, path);
        int steps = page.select("input[name=step]").size();
        assertThat(steps).isPositive();

        Document none = tried(List.of());
        Document all = tried(page.select("input[name=step]").eachAttr("value"));

        assertThat(none.expectFirst("#tried").text())
                .contains("With no step taken")
                .contains(page.expectFirst(".scores .figure").text() + " points, "
                        + page.expectFirst("h1 .stage").text());
        assertThat(all.expectFirst("#tried").text())
                .contains(page.expectFirst("#next").text().replaceFirst("^To ", ""));
        assertThat(all.select("input[name=step][checked]")).hasSize(steps);
        assertThat(page(rep, path).select("#moves tbody tr")).hasSize(3);
    }

    @Test
    void unknownLeadIsAProblemThatSaysWhatWasExpected() {
        Response answer = rep.browser().get("/console/leads/nobody-" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.asString()).text())
                .contains("expected the id of a lead that was evaluated and not erased");
    }

    @Test
    void leadsDecidedLastAreListedOnceAndFoundById() {
        Document page = page(rep, "/console/leads");

        assertThat(page.select("#leads tbody th a").eachText()).containsOnlyOnce(lead);
        rep.browser().get("/console/leads?lead=" + lead).then().statusCode(303).header("Location", endsWith(path));
        assertThat(page(rep, page.select("#leads a:containsOwn(" + lead + ")").attr("href"))
                        .expectFirst("h1")
                        .text())
                .startsWith(lead);
    }

    @Test
    void homeShowsWhoWentUp() {
        String promoted = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "policy",
                        "b2b",
                        "lead",
                        Map.of(
                                "id",
                                lead,
                                "stage",
                                "CONTACT",
                                "company",
                                FIRM,
                                "activities",
                                List.of(activity("2026-01-05T00:00:00Z")))))
                .post("/evaluate")
                .path("stage.change");
        Document home = page(rep, "/console");

        assertThat(promoted).isEqualTo("promote");
        assertThat(home.select("#went-up").text()).isEqualTo("Went up in the last seven days");
        assertThat(home.select("section:has(#went-up) li").text()).contains(lead);
        assertThat(page(TestUser.with(Role.ANALYST), "/console").select("#went-up"))
                .isEmpty();
    }

    @Test
    void administratorsEraseByIdAfterSeeingCountsOnly() {
        TestUser admin = TestUser.with(Role.ADMIN);
        try {
            Document preview = page(admin, path + "/erasure");
            assertThat(preview.select("main").text())
                    .contains("3 decisions: b2b 3", "can’t be undone")
                    .doesNotContain("fintech");

            Document erased = Jsoup.parse(admin.browser()
                    .urlEncodingEnabled(false)
                    .post(path + "/erasure")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());

            assertThat(erased.select("[role=status]").text()).contains("3 decisions are no longer readable");
            rep.browser().urlEncodingEnabled(false).get(path).then().statusCode(404);
            admin.browser()
                    .urlEncodingEnabled(false)
                    .get(path + "/erasure")
                    .then()
                    .statusCode(404);
        } finally {
            admin.remove();
        }
    }

    private Document tried(List<String> steps) {
        return Jsoup.parse(rep.browser()
                .urlEncodingEnabled(false)
                .formParam("step", steps)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static double height(String point) {
        return Double.parseDouble(point.strip().split(" ")[1]);
    }

    private static Document page(TestUser user, String path) {
        Response answer = user.browser().urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static Map<String, Object> activity(String at) {
        return Map.of("type", "demo-request", "occurredAt", at);
    }

    private void decide(String asOf, List<Map<String, Object>> activities) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "policy",
                        "b2b",
                        "asOf",
                        asOf,
                        "lead",
                        Map.of("id", lead, "stage", "LEAD", "company", FIRM, "activities", activities)))
                .post("/evaluate")
                .then()
                .statusCode(200);
    }
}
