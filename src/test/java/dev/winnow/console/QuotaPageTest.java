package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.Role;
import dev.winnow.insight.funnel.FunnelJob;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marketing and sales see what customers take. */
@QuarkusTest
class QuotaPageTest {

    @Inject
    FunnelJob job;

    private TestUser user = new TestUser("");

    @BeforeEach
    void count() {
        user = TestUser.with(Role.SALES_APPROVER);
        evaluate("L-" + UUID.randomUUID());
        String lead = "L-" + UUID.randomUUID();
        evaluate(lead);
        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "kind", "won", "eventId", "e-" + lead))
                .post("/leads/{lead}/outcomes", lead)
                .then()
                .statusCode(201);
        job.count();
    }

    @Test
    void asManyCustomersAsNowArePlannedAtFirst() {
        Document page = page("?policy=b2b", 200);

        assertThat(page.select("input[name=customers]").val()).matches("[1-9][0-9]*");
        assertThat(page.select("input[name=months]").val()).isEqualTo("3");
        assertThat(page.select(".lead-in").text()).containsPattern("a month needs? .*than now");
        assertThat(page.select("section:has(#steps) tbody th").get(0).text()).isEqualTo("Won");
        assertThat(page.select("section:has(#steps) .holds, section:has(#steps) .fails"))
                .isNotEmpty();
    }

    @Test
    void moreCustomersNeedMoreLeads() {
        Document page = page("?policy=b2b&customers=100000&months=2", 200);

        assertThat(page.select(".lead-in").text())
                .startsWith("100,000 customers a month need")
                .endsWith("more leads than now.");
        assertThat(page.select(".titled .problem").text()).contains("The problem isn't sales, it's the leads");
        assertThat(page.select("section:has(#steps) .fails")).isNotEmpty();
        assertThat(page.select("section:has(#improve) tbody tr")).isNotEmpty();
        assertThat(page.select("section:has(#actual) tbody tr")).hasSize(2);
    }

    @Test
    void monthsThatHaveBegunAreComparedWithWhatHappened() {
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        Document page = page("?policy=b2b&revenue=1000&averageSale=100&from=" + now.minusMonths(6) + "&months=9", 200);

        assertThat(page.select(".lead-in").text())
                .startsWith("1,000 a month at 100 a sale, which is 10 customers a month, need");
        Element past = page.select("section:has(#actual) tbody tr").get(0);
        Element future = page.select("section:has(#actual) tbody tr").get(8);
        assertThat(past.select("td .mark").get(0).text()).contains(" of ");
        assertThat(future.text()).doesNotContain(" of ");
    }

    @Test
    void whatCannotBePlannedIsSaidAndNothingTypedIsLost() {
        Document page = page("?policy=b2b&customers=many&revenue=5&from=soon", 400);

        assertThat(page.select("[role=alert] p")).hasSize(4);
        assertThat(page.select("input[name=customers]").val()).isEqualTo("many");
        assertThat(page.select("input[name=from]").val()).isEqualTo("soon");
    }

    @Test
    void policyWithoutLeadsSaysWhatToDo() {
        Document page = page("?policy=roofing", 200);

        assertThat(page.select(".empty").text()).contains("reached the step", "Load sample leads", "curl");
    }

    @Test
    void pageIsFoundByThoseWhoMayOpenIt() {
        assertThat(user.browser().get("/console/search?q=quota").asString()).contains("/console/quota");
        TestUser publisher = TestUser.with(Role.PUBLISHER);

        publisher.browser().get("/console/quota").then().statusCode(403);
        assertThat(publisher.browser().get("/console/search?q=quota").asString())
                .doesNotContain("\"/console/quota\"");
    }

    private static void evaluate(String lead) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "policy",
                        "b2b",
                        "asOf",
                        Instant.now().minus(1, ChronoUnit.DAYS).toString(),
                        "lead",
                        Map.of("id", lead, "stage", "MQL", "channel", "event")))
                .post("/evaluate?explain=none")
                .then()
                .statusCode(200);
    }

    private Document page(String query, int status) {
        return Jsoup.parse(user.browser()
                .get("/console/quota" + query)
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }
}
