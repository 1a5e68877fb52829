package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions are searched without scripts; the address is the search. */
@QuarkusTest
class DecisionsPageTest {

    private static final String PATH = "/console/decisions";

    private TestUser auditor = new TestUser("");
    private String lead = "";

    @BeforeEach
    void decide() {
        auditor = TestUser.with(Role.AUDITOR);
        lead = "L-" + UUID.randomUUID();
        evaluate(lead, "fintech");
        evaluate(lead, "retail");
    }

    @Test
    void eachValueIsAConditionAndEachConditionCanBeRemoved() {
        Document page = page(PATH + "?lead=" + lead);

        assertThat(page.select("#decisions tbody tr")).hasSize(2);
        assertThat(page.select(".pill").eachText()).singleElement().asString().contains("Lead", lead);
        Element first = page.expectFirst("#decisions tbody tr");
        assertThat(first.select("td a").attr("href")).startsWith(PATH + "/");
        String more = first.select("a[href*='stage=']").attr("href");
        assertThat(more).contains("lead=" + lead);

        Document narrower = page(more);
        assertThat(narrower.select(".pill")).hasSize(2);
        String without = narrower.select(".pill a[href*='stage=']").attr("href");
        assertThat(without)
                .as("the lead's condition is removed, the stage's is left")
                .doesNotContain(lead);
        assertThat(narrower.select(".pill a").attr("aria-label")).startsWith("Remove the condition Lead " + lead);
    }

    @Test
    void whatAFormSendsBecomesAnAddress() {
        Response sent = auditor.browser()
                .get(PATH + "?lead=" + lead + "&policy=&stage=&from=2026-01-31&to=&minPoints=&release=");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith(PATH + "?lead=" + lead + "&from=2026-01-31T00%3A00%3A00Z");
        assertThat(page(PATH + "?lead=" + lead + "&from=2026-01-31T00%3A00%3A00Z")
                        .select("#decisions tbody tr"))
                .hasSize(2);
    }

    @Test
    void pagesStayTheSameWhileDecisionsAreAdded() {
        Document first = page(PATH + "?lead=" + lead + "&limit=1");
        List<String> seen =
                new ArrayList<>(first.select("#decisions tbody time").eachAttr("datetime"));
        String older = first.select("nav[aria-label=Pages] a").attr("href");
        evaluate(lead, "saas");

        Document second = page(older);

        seen.addAll(second.select("#decisions tbody time").eachAttr("datetime"));
        assertThat(seen).hasSize(2).doesNotHaveDuplicates();
        assertThat(second.select("nav[aria-label=Pages] a").eachText()).containsExactly("Latest");
        assertThat(page(PATH + "?lead=" + lead).select("#decisions tbody tr")).hasSize(3);
    }

    @Test
    void stagesAreCountedOverTimeAndEachPeriodIsASearch() {
        Document page = page(PATH + "?lead=" + lead);

        assertThat(page.select(".columns-over-time rect")).isNotEmpty();
        assertThat(page.select("section table tbody td.number").eachText()).contains("2");
        Document period = page(page.expectFirst(".columns-over-time a").attr("href"));
        assertThat(period.select("#decisions tbody tr")).isNotEmpty();
        assertThat(period.select(".pill").text()).contains("From", "Before");
        assertThat(page(PATH + "?limit=2&lead=" + lead + "&before="
                                + page.expectFirst("#decisions a[href*=/decisions/0]")
                                        .attr("href")
                                        .substring(19))
                        .select(".columns-over-time"))
                .isEmpty();
    }

    @Test
    void rowOfASearchSaysWhatItIs() {
        Document page = page(PATH + "?policy=b2b&row=FIT-IND-03");

        assertThat(page.text()).contains("Row FIT-IND-03 of Firmographic fit");
        assertThat(page.select("a[href*='sheets/firmographic-fit?row=FIT-IND-03']"))
                .hasSize(1);
    }

    @Test
    void whatIsFoundCanBeDownloaded() {
        Document page = page(PATH + "?limit=1&lead=" + lead);

        List<String> files = page.select("a[download]").eachAttr("href");
        assertThat(files)
                .containsExactly(
                        "/decisions.csv?lead=" + lead,
                        "/decisions.xlsx?lead=" + lead,
                        "/decisions.ndjson?lead=" + lead);
        assertThat(auditor.browser().get(files.get(0)).asString().lines()).hasSize(3);
        assertThat(auditor.browser().get(files.get(2)).asString().lines()).hasSize(2);
        auditor.browser()
                .get(files.get(1))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(".xlsx"));
        assertThat(Jsoup.parse(TestUser.with(Role.SALES)
                                .browser()
                                .get(PATH + "?lead=" + lead)
                                .asString())
                        .select("a[download]"))
                .isEmpty();
    }

    @Test
    void whatKeepsASearchEmptyIsNamed() {
        Document page = page(PATH + "?lead=" + lead + "&minPoints=99.5&policy=b2b");

        assertThat(page.select(".empty").text()).contains("Without Points, at least 99.5: 2 decisions.");
        assertThat(page.select(".empty a").attr("href"))
                .contains("lead=" + lead)
                .doesNotContain("minPoints");
    }

    @Test
    void whatCannotBeSearchedIsSaidAndKept() {
        Response answer = auditor.browser().get(PATH + "?minPoints=many&lead=" + lead);

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("[role=alert]").text()).contains("minPoints", "a number", "many");
        assertThat(page.select("input[name=minPoints]").attr("value")).isEqualTo("many");
        assertThat(page.select("input[name=lead]").attr("value")).isEqualTo(lead);
    }

    @Test
    void othersSeeOnlyTheirPolicies() {
        TestUser roofer = TestUser.limited(List.of("roofing"), Role.SALES);

        Document page = Jsoup.parse(roofer.browser().get(PATH + "?lead=" + lead).asString());

        assertThat(page.select("#decisions tbody tr")).isEmpty();
        assertThat(page.text()).doesNotContain("fintech");
        assertThat(page.select("select[name=policy] option").eachText()).containsExactly("any", "roofing");
        TestUser.with(Role.ANALYST).browser().get(PATH).then().statusCode(403);
        assertThat(page("/console").select(".rail a[href='" + PATH + "']")).hasSize(1);
        assertThat(Jsoup.parse(TestUser.with(Role.ANALYST)
                                .browser()
                                .get("/console")
                                .asString())
                        .select(".rail a[href='" + PATH + "']"))
                .isEmpty();
    }

    private Document page(String path) {
        Response answer = auditor.browser().urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static void evaluate(String lead, String industry) {
        given().header("X-API-Key", AllowedEverything.key(Access.to(Role.INTEGRATION)))
                .contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", lead, "company", Map.of("industry", industry))))
                .post("/evaluate")
                .then()
                .statusCode(200);
    }
}
