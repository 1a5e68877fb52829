package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log is verified, searched and exported without scripts. */
@QuarkusTest
class AuditPageTest {

    private static final String PATH = "/console/audit";

    private TestUser auditor = new TestUser("");

    @BeforeEach
    void addAuditor() {
        auditor = TestUser.with(Role.AUDITOR);
    }

    @Test
    void aVerificationIsASentenceAPictureAndATable() {
        auditor.browser().post(PATH + "/verification").then().statusCode(303).header("Location", endsWith(PATH));

        Document page = page(PATH);

        assertThat(page.select(".lead-in").text()).matches("Intact: [\\d,]+ records? in .*, the tables agree\\.");
        assertThat(page.text()).contains("Verified by user:" + auditor.name());
        assertThat(page.select("svg.chain.wide rect.record"))
                .hasSameSizeAs(
                        page.select("#chains").parents().select("tbody").get(0).select("tr"));
        assertThat(page.select("svg.chain").attr("aria-label")).contains("a bar as long as the chain");
        assertThat(page.select("tbody tr:contains(log verified)").text()).contains("user:" + auditor.name());
    }

    @Test
    void eventsAreSearchedByConditions() {
        TestUser somebody = TestUser.with(Role.SALES);
        somebody.browser().get("/console");

        Document page = page(PATH + "/events?kind=signed-in&caller=user:" + somebody.name());

        assertThat(page.select("main tbody tr")).hasSize(1);
        assertThat(page.select(".pill").eachText()).hasSize(2);
        assertThat(page.select("option[selected]").text()).isEqualTo("signed in");
        assertThat(page.select("tbody a").get(0).attr("href")).contains("kind=signed-in", "caller=");
        auditor.browser()
                .get(PATH + "/events?kind=&caller=&from=2026-01-31")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/events?from=2026-01-31T00%3A00%3A00Z"));
        auditor.browser()
                .get(PATH + "/events?kind=signed-inn")
                .then()
                .statusCode(400)
                .body(containsString("expected one of"), containsString("signed-in"));
        auditor.browser()
                .get(PATH + "/events?caller=user:nobody-at-all")
                .then()
                .statusCode(400)
                .body(containsString("nobody-at-all"));
    }

    @Test
    void pagesOfEventsStayTheSameWhileEventsAreAdded() {
        TestUser.with(Role.SALES);
        TestUser.with(Role.SALES);
        Document first = page(PATH + "/events?kind=user-added&limit=1");
        List<String> seen = new ArrayList<>(first.select("tbody td.quoted").eachText());
        TestUser.with(Role.SALES);

        Document second = page(first.select("nav[aria-label=Pages] a").attr("href"));

        seen.addAll(second.select("tbody td.quoted").eachText());
        assertThat(seen).hasSize(2).doesNotHaveDuplicates();
        assertThat(page(PATH + "/events?kind=user-added&limit=1")
                        .select("tbody td.quoted")
                        .eachText())
                .doesNotContainAnyElementsOf(seen);
    }

    @Test
    void erasuresHaveNoIds() {
        String lead = "L-" + UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", lead, "company", Map.of("industry", "fintech"))))
                .post("/evaluate")
                .then()
                .statusCode(200);
        given().delete("/leads/" + lead + "/personal-data").then().statusCode(200);

        Document page = page(PATH + "/erasures");

        assertThat(page.select("tbody tr").get(0).text()).contains("by request", "1");
        assertThat(page.html()).doesNotContain(lead);
        auditor.browser()
                .get(PATH + "/erasures?before=soon")
                .then()
                .statusCode(400)
                .body(containsString("before"));
    }

    @Test
    void theLogIsExportedAndThatIsRecorded() {
        Response export = auditor.browser().post(PATH + "/export");

        export.then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .header("Content-Disposition", containsString("log.ndjson"));
        assertThat(export.asString()).startsWith("{");
        assertThat(page(PATH).select("tbody tr:contains(exported)").text())
                .contains("user:" + auditor.name(), "the log");
    }

    @Test
    void thoseLimitedToPoliciesAreToldWhoMay() {
        TestUser limited = TestUser.limited(List.of("roofing"), Role.AUDITOR);

        for (Response refused : List.of(
                limited.browser().get(PATH),
                limited.browser().get(PATH + "/events"),
                limited.browser().get(PATH + "/erasures"),
                limited.browser().post(PATH + "/verification"),
                limited.browser().post(PATH + "/export"))) {
            refused.then()
                    .statusCode(403)
                    .body(
                            containsString("limited to policies"),
                            containsString("This page is for: Auditor; not for those who are limited"));
        }
    }

    private Document page(String path) {
        Response answer = auditor.browser().urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
