package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of leads in the console, without scripts. */
@QuarkusTest
class ImportPageTest {

    private TestUser user = new TestUser("");

    @BeforeEach
    void signIn() {
        user = TestUser.with(Role.INTEGRATION);
    }

    @Test
    void columnsAreShownWithExamplesReasonsAndWhatIsNotUnderstood() {
        Document page = page(upload("leads.csv", LeadFiles.hubspot()), 200);

        assertThat(page.select("h1").text()).startsWith("leads.csv");
        assertThat(page.select(".todo").text()).contains("2 of the 4 rows can be evaluated", "Evaluate 4 leads");
        Element industry = column(page, "Industry");
        assertThat(industry.select(".examples").text()).contains("Fintech");
        assertThat(industry.select("> select option[selected]").val()).isEqualTo("company.industry");
        assertThat(industry.select("fieldset label span").eachText()).containsExactly("COMPUTER_GAMES");
        assertThat(industry.select("details summary").text()).contains("--None-- is missing");
        Element notes = column(page, "Notes");
        assertThat(notes.select(".unknown").text()).isEqualTo("not understood");
        assertThat(notes.select("> select option[selected]")).isEmpty();
        assertThat(column(page, "Number of Employees").select(".holds").text()).contains("HubSpot");
        assertThat(page.select(".problems tbody th").eachText())
                .anySatisfy(problem -> assertThat(problem).contains("\"Number of Employees\"", "\"many\""))
                .hasSize(2);
    }

    @Test
    void aMappingIsSavedAndRememberedAndCanBeTakenBack() {
        String file = LeadFiles.hubspot();
        String path = upload("leads.csv", file);
        String games =
                column(page(path, 200), "Industry").select("fieldset select").attr("name");

        user.browser()
                .formParam(place(page(path, 200), "Industry"), "company.industry")
                .formParam(games, "=software")
                .formParam(place(page(path, 200), "Email"), "")
                .post(path + "/mapping")
                .then()
                .statusCode(303);

        Document page = page(path, 200);
        assertThat(page.select(".todo").text()).contains("3 of the 4 rows can be evaluated");
        assertThat(mapped(page, "COMPUTER_GAMES").select("option[selected]").val())
                .isEqualTo("=software");
        assertThat(column(page, "Email").select(".human").text()).isEqualTo("set by a person");
        Document again = page(upload("more.csv", file), 200);
        assertThat(again.select(".todo").text()).contains("3 of the 4");

        user.browser()
                .formParam(place(page, "Industry"), "company.industry")
                .formParam(mapped(page, "COMPUTER_GAMES").select("select").attr("name"), "")
                .post(path + "/mapping");
        assertThat(page(path, 200).select(".todo").text()).contains("2 of the 4 rows can be evaluated");
    }

    @Test
    void anotherFactTakesTheValuesThatItUnderstands() {
        String path = upload("leads.csv", """
                Key,Line
                k1-%1$s,FinTech
                k2-%1$s,Select
                """.formatted(UUID.randomUUID()));
        assertThat(page(path, 200).select(".todo button[disabled]")).hasSize(1);

        Document before = page(path, 200);
        user.browser()
                .formParam(place(before, "Key"), "id")
                .formParam(place(before, "Line"), "company.industry")
                .post(path + "/mapping");

        Document page = page(path, 200);
        assertThat(column(page, "Line").select("summary").text())
                .contains("FinTech stands for fintech", "Select is missing");
        assertThat(page.select(".todo button[disabled]")).isEmpty();
    }

    @Test
    void aFactThatTwoColumnsHoldIsRefusedAndNothingChosenIsLost() {
        String path = upload("leads.csv", LeadFiles.hubspot());
        String notes = place(page(path, 200), "Notes");

        Document page = parse(user.browser().formParam(notes, "contact.email").post(path + "/mapping"), 400);

        assertThat(page.select("[role=alert] li").text()).contains("contact.email", "Email, Notes");
        assertThat(column(page, "Notes").select("> select option[selected]").val())
                .isEqualTo("contact.email");
    }

    @Test
    void fileThatCannotBeReadIsRefused() {
        Document page = parse(send("leads.csv", "only a header\n"), 400);

        assertThat(page.select("[role=alert] li").text()).contains("at least one lead");
        assertThat(page.select("input[type=file]")).hasSize(1);
        assertThat(parse(user.browser().multiPart("policy", "b2b").post("/console/import"), 400)
                        .select("[role=alert] li")
                        .text())
                .contains("a file of leads");
        assertThat(parse(
                                user.browser()
                                        .multiPart("policy", "nothing")
                                        .multiPart("file", "leads.csv", new byte[] {'i', 'd'})
                                        .post("/console/import"),
                                400)
                        .select("[role=alert] li")
                        .text())
                .contains("\"nothing\"");
    }

    @Test
    void resultsAreShownAndDownloaded() throws InterruptedException {
        String id = LeadFiles.ended(LeadFiles.hubspot());
        Document page = page("/console/import/" + id, 200);

        assertThat(page.select("h1 .holds").text()).isEqualTo("complete");
        assertThat(page.select(".todo").text()).contains("2 leads were evaluated", "2 rows have problems");
        assertThat(page.select(".counts li")).isNotEmpty();
        assertThat(page.select("section:has(#first) tbody tr")).hasSize(2);
        assertThat(page.select("section:has(#first) a"))
                .as("may not open decisions")
                .isEmpty();
        List<String> links = page.select("section:has(#results) a").eachAttr("href");
        assertThat(links).hasSize(6);
        for (String link : links) {
            user.browser().get(link).then().statusCode(200);
        }
        assertThat(user.browser().get(links.get(3)).asString()).contains("many", "COMPUTER_GAMES");

        user.browser().post("/console/import/" + id + "/deletion").then().statusCode(303);
        page("/console/import/" + id, 404);
    }

    @Test
    void jsonNeedsNoMapping() {
        String path = upload("leads.ndjson", "{\"id\": \"j-%s\", \"stage\": \"LEAD\"}\n".formatted(UUID.randomUUID()));
        Document page = page(path, 200);

        assertThat(page.text()).contains("nothing to map", "Evaluate 1 lead");
        assertThat(page.select(".columns-of-file")).isEmpty();
    }

    @Test
    void filesAreListedForTheirPoliciesOnly() {
        String id = LeadFiles.job(LeadFiles.hubspot());

        assertThat(page("/console/import", 200).select("a[href=/console/import/" + id + "]"))
                .hasSize(1);
        user = TestUser.limited(List.of("roofing"), Role.INTEGRATION);
        assertThat(page("/console/import", 200).select("a[href=/console/import/" + id + "]"))
                .isEmpty();
        page("/console/import/" + id, 404);
    }

    @Test
    void pageIsFoundByThoseWhoMayOpenIt() {
        assertThat(user.browser().get("/console/search?q=import").asString()).contains("\"/console/import\"");
        user = TestUser.with(Role.ANALYST);

        page("/console/import", 403);
        assertThat(user.browser().get("/console/search?q=import").asString()).doesNotContain("\"/console/import\"");
    }

    private String upload(String name, String text) {
        return send(name, text)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^.*/console", "/console");
    }

    private Response send(String name, String text) {
        return user.browser()
                .multiPart("policy", "b2b")
                .multiPart("file", name, text.getBytes(StandardCharsets.UTF_8))
                .post("/console/import");
    }

    private static Element column(Document page, String name) {
        return page.select(".columns-of-file > li").stream()
                .filter(column -> column.select("b").text().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** What a mapped value of a column stands for. */
    private static Element mapped(Document page, String value) {
        return column(page, "Industry").select("details label").stream()
                .filter(label -> label.text().startsWith(value))
                .findFirst()
                .orElseThrow();
    }

    /** The name of the field for the fact of a column. */
    private static String place(Document page, String name) {
        return column(page, name).select("> select").attr("name");
    }

    private Document page(String path, int status) {
        return parse(user.browser().get(path), status);
    }

    private static Document parse(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return Jsoup.parse(answer.asString());
    }
}
