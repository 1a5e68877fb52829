package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results of cases, the rows they cover, cases of leads, and pictures of definitions, without scripts. */
@QuarkusTest
class CasesPageTest {

    private static final String POLICY = "/console/policies/b2b";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String LEAD = """
            {"asOf": "2026-11-30T10:00:00Z", "lead": {"id": "L-1", "company": {"employees": 350, "industry": "software"},
            "activities": [{"type": "webinar", "occurredAt": "2026-11-28T09:00:00Z"}]}}""";

    private TestUser analyst = new TestUser("");

    @BeforeEach
    void signIn() {
        analyst = TestUser.with(Role.ANALYST);
    }

    @Test
    void theActiveReleaseShowsResultsAndCoverage() {
        Document page = page(analyst.browser().get(POLICY + "/cases"), 200);

        assertThat(page.select("h1").text()).startsWith("Cases of b2b");
        assertThat(page.select("table.outcomes tbody tr")).hasSizeGreaterThan(50);
        assertThat(page.select("svg.coverage path.held").attr("d")).startsWith("M");
        assertThat(page.select(".tables-of-rows details")).hasSizeGreaterThan(5);
        Element row = page.select(".tables-of-rows td.whole a").get(0);
        Document ofRow = page(analyst.browser().get(row.attr("href")), 200);
        assertThat(ofRow.text()).contains(row.text().replace(" cases", "").replace(" case", ""));
        assertThat(page(analyst.browser().get(POLICY + "/cases?show=failing"), 200)
                        .select("table.outcomes"))
                .isEmpty();
        assertThat(page(analyst.browser().get(POLICY), 200).select("a[href=" + POLICY + "/cases]"))
                .isNotEmpty();
    }

    @Test
    void failingCasesComeFirstAndLeadToTheirTable() {
        String copy = analyst.workingCopy("b2b");
        edit(copy, "ENG-CON-04", -20);

        Document page = checked(copy);
        Element first = page.select("table.outcomes tbody tr").get(0);
        assertThat(first.select(".fails")).isNotEmpty();
        assertThat(first.select(".why").text()).contains("Expected");
        String href = first.select("a").attr("href");
        assertThat(href).contains(copy + "/sheets/").contains("?case=");

        Document table = page(analyst.browser().urlEncodingEnabled(false).get(href), 200);
        assertThat(table.select("#lead-panel").attr("data-lead")).containsSubsequence("\"asOf\"", "\"lead\"", "\"id\"");
    }

    @Test
    void brokenWorkingCopiesSayThatNoCaseCanBeEvaluated() {
        String copy = analyst.workingCopy("b2b");
        edit(copy, "ENG-CON-04", "many");

        assertThat(checked(copy).text()).contains("before the problems are solved");
    }

    @Test
    void aLeadBecomesACaseThatPasses() {
        String copy = analyst.workingCopy("b2b");

        Response added = analyst.browser()
                .multiPart("name", "Tried in November")
                .multiPart("lead", LEAD)
                .post("/console" + copy + "/cases");
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(303);
        assertThat(added.header("Location")).contains("/cases?q=Tried");

        Document sheet = page(analyst.browser().get("/console" + copy + "/sheets/cases"), 200);
        assertThat(sheet.select("tbody tr:last-child").text())
                .contains("Tried in November", "2026-11-30", "type=webinar", "daysAgo=2");
        Document page = checked(copy);
        assertThat(page.select("table.outcomes tbody tr").eachText())
                .anyMatch(text -> text.contains("passes Tried in November"));

        Document again = page(
                analyst.browser()
                        .multiPart("name", "Tried in November")
                        .multiPart("lead", "{\"lead\": 7}")
                        .post("/console" + copy + "/cases"),
                400);
        assertThat(again.text()).contains("name: expected a name that no other case has");
    }

    @Test
    void definitionsHavePictures() {
        String copy = analyst.workingCopy("b2b");
        for (String sheets : List.of(POLICY + "/releases/1/sheets/", "/console" + copy + "/sheets/")) {
            assertThat(picture(sheets + "grades").select("table.grade-matrix tbody td"))
                    .hasSizeGreaterThan(8);
            assertThat(picture(sheets + "ladder").select("ol.ladder > li")).hasSizeGreaterThan(3);
            assertThat(picture(sheets + "dimensions").select("svg.decay path.line"))
                    .isNotEmpty();
            assertThat(picture(sheets + "vocabulary").select("table.kinds tbody tr"))
                    .hasSizeGreaterThan(3);
            assertThat(picture(sheets + "limits").select("table.bands tbody tr"))
                    .isNotEmpty();
        }
    }

    @Test
    void brokenDefinitionsShowWhatCompiledLast() {
        String copy = analyst.workingCopy("b2b");
        picture("/console" + copy + "/sheets/grades");
        edit(copy, "ENG-CON-04", "many");
        checked(copy);

        assertThat(picture("/console" + copy + "/sheets/grades").text()).contains("Shows revision 0");
    }

    private Element picture(String path) {
        return page(analyst.browser().get(path), 200).select("#picture").get(0);
    }

    /** The page of the cases once they were evaluated. */
    private Document checked(String copy) {
        Instant end = Instant.now().plus(PATIENCE);
        Document page = page(analyst.browser().get("/console" + copy + "/cases"), 200);
        while (!page.select("[role=status]").isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            page = page(analyst.browser().get("/console" + copy + "/cases"), 200);
        }
        return page;
    }

    private static Document page(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return Jsoup.parse(response.asString());
    }

    private void edit(String copy, String row, Object value) {
        analyst.browser()
                .contentType(ContentType.JSON)
                .accept("*/*")
                .header("If-Match", "*")
                .body(Map.of(
                        "operations", List.of(Map.of("op", "set", "row", row, "column", "Points", "value", value))))
                .patch(copy + "/sheets/content")
                .then()
                .statusCode(200);
    }
}
