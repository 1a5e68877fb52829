package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** The console's pages, as browsers without scripts read them. */
@QuarkusTest
class ConsoleTest {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Test
    void browsersAreLedToTheConsole() {
        TestUser auditor = TestUser.with(Role.AUDITOR);

        auditor.browser().get("/").then().statusCode(303).header("Location", endsWith("/console"));
        auditor.browser().accept("*/*").get("/").then().statusCode(200).body(containsString(auditor.name()));
    }

    @Test
    void signingInLeadsBackToThePage() {
        TestUser analyst = TestUser.with(Role.ANALYST);

        Response refused = TestUser.anonymous().get("/console/policies/b2b");

        refused.then().statusCode(302).header("Location", endsWith("/sign-in"));
        TestUser.anonymous()
                .cookies(refused.cookies())
                .formParam("name", analyst.name())
                .formParam("password", TestUser.PASSWORD)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console/policies/b2b"));
    }

    @Test
    void everyPageForbidsWhatIsInline() {
        TestUser analyst = TestUser.with(Role.ANALYST);
        String copy = analyst.workingCopy("b2b");

        for (String path : List.of(
                "/console",
                "/console/policies/b2b",
                "/console/policies/b2b/try",
                "/console/search?q=content",
                "/console/policies/b2b/releases/1/sheets/content",
                "/console/policies/b2b/folder/sheets/content",
                "/console" + copy,
                "/console" + copy + "/sheets/content",
                "/console/nothing",
                "/console/policies/nothing")) {
            Response answer = analyst.browser().get(path);
            assertThat(answer.header("Content-Security-Policy")).as(path).isEqualTo(POLICY);
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(answer.contentType()).as(path).isEqualTo("text/html;charset=UTF-8");
        }
    }

    @Test
    void assetsAreKeptForEverUnderTheirHash() {
        Document page = page(TestUser.with(Role.SALES), "/console");
        String style = page.select("link[rel=stylesheet]").attr("href");

        TestUser.anonymous()
                .get(style)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
        for (Element script : page.select("script")) {
            TestUser.anonymous()
                    .get(script.attr("src"))
                    .then()
                    .statusCode(200)
                    .contentType(containsString("text/javascript"));
        }
        TestUser.anonymous()
                .get(style.replaceFirst("assets/[^/]+", "assets/0123456789ab"))
                .then()
                .statusCode(404);
        TestUser.anonymous()
                .get(style.replace("console.css", "nothing.js"))
                .then()
                .statusCode(404);
    }

    @Test
    void administratorsFindPeople() {
        TestUser admin = TestUser.with(Role.ADMIN);
        Document page = page(admin, "/console");
        admin.remove();

        assertThat(page.select(".account a").eachAttr("href")).containsExactly("/console/people", "/console/status");
        assertThat(page(TestUser.with(Role.SALES), "/console").select(".account a"))
                .isEmpty();
    }

    @Test
    void theAccountSaysWhatItIsLimitedTo() {
        Document page = page(TestUser.limited(List.of("b2b", "roofing"), Role.SALES), "/console");

        assertThat(page.select(".account").text()).contains("Sales; limited to b2b, roofing");
    }

    @Test
    void pagesForOthersSayForWhom() {
        TestUser sales = TestUser.with(Role.SALES);

        sales.browser()
                .get("/console/policies/b2b/releases/1/sheets/content")
                .then()
                .statusCode(403)
                .body(containsString("This page is for:"), containsString("Approver for marketing"));
        TestUser.limited(List.of("roofing"), Role.ANALYST)
                .browser()
                .get("/console/policies/b2b")
                .then()
                .statusCode(403)
                .body(containsString("The caller is limited to policies roofing"));
    }

    @Test
    void unknownPagesAreInTheFrame() {
        TestUser analyst = TestUser.with(Role.ANALYST);

        assertThat(page(analyst, "/console/nothing/here").select("h1").text()).isEqualTo("Page not found");
        assertThat(page(analyst, "/console/policies/b2c").select("main").text()).contains("b2b");
        assertThat(page(analyst, "/console/policies/b2b/working-copies/999").select(".rail a"))
                .isNotEmpty();
        analyst.browser()
                .get("/console/policies/b2b/releases/1/sheets/contnt")
                .then()
                .statusCode(404)
                .body(containsString("content"));
    }

    @Test
    void homeShowsPoliciesAndOwnWorkingCopies() {
        TestUser analyst = TestUser.with(Role.ANALYST);
        TestUser other = TestUser.with(Role.ANALYST);
        other.workingCopy("roofing");
        assertThat(page(analyst, "/console").text()).contains("No working copy is yours");

        analyst.workingCopy("b2b");

        Document home = page(analyst, "/console");
        assertThat(home.select("aside a strong").eachText()).contains("b2b", "education", "roofing");
        assertThat(home.select("section[aria-labelledby=copies] li")).hasSize(1);
        assertThat(page(TestUser.limited(List.of("roofing"), Role.ANALYST), "/console")
                        .text())
                .contains("roofing")
                .doesNotContain("b2b");
    }

    @Test
    void policyShowsLadderAndTables() {
        Document page = page(TestUser.with(Role.ANALYST), "/console/policies/b2b");

        assertThat(page.select(".ladder > li > b").eachText()).contains("Contact", "Marketing qualified lead");
        assertThat(page.select(".ladder").text()).contains("Fit points ≥ 25").contains("Accepted by sales");
        assertThat(page.select(".ladder .human").eachText()).contains("Accepted by sales");
        assertThat(page.select(".dimensions h3").eachText()).contains("Fit", "Engagement");
        Elements card = page.select("a.card:contains(Firmographic fit)");
        assertThat(card.attr("href")).isEqualTo("/console/policies/b2b/releases/1/sheets/firmographic-fit");
        assertThat(card.text()).contains("22 rows", "−10 … +15 points a row", "cases cover all rows");
        assertThat(page.select("form[action$=working-copies]")).hasSize(1);
    }

    @Test
    void whatARoleMayNotSeeIsNotOnThePage() {
        TestUser.with(Role.ANALYST).workingCopy("b2b");

        Document sales = page(TestUser.with(Role.SALES), "/console/policies/b2b");
        Document auditor = page(TestUser.with(Role.AUDITOR), "/console/policies/b2b");

        assertThat(sales.text()).contains("Firmographic fit").doesNotContain("more for case studies");
        assertThat(sales.select("main a.card, main form")).isEmpty();
        assertThat(auditor.text()).contains("more for case studies");
        assertThat(auditor.select("main form")).isEmpty();
    }

    @Test
    void workingCopyNeedsATitle() {
        TestUser analyst = TestUser.with(Role.ANALYST);

        analyst.browser()
                .formParam("title", "  ")
                .post("/console/policies/b2b/working-copies")
                .then()
                .statusCode(400)
                .body(containsString("a title, in one line"));
    }

    @Test
    void tablesAreReadableWithoutScripts() {
        TestUser analyst = TestUser.with(Role.ANALYST);
        String copy = analyst.workingCopy("b2b");

        for (String sheet : List.of("/policies/b2b/releases/1", "/policies/b2b/folder", copy)) {
            Document page = page(analyst, "/console" + sheet + "/sheets/firmographic-fit");
            assertThat(page.select("table.grid tbody tr")).as(sheet).hasSize(22);
            assertThat(page.select("table.grid thead th").eachText()).contains("Employees from (people)");
            assertThat(page.select("table.grid tbody").text())
                    .contains("FIT-IND-03")
                    .contains("fintech, saas");
        }
        assertThat(page(analyst, "/console" + copy + "/sheets/cases?from=90").select("table.grid tbody tr"))
                .hasSize(2);
    }

    @Test
    void onlyAnalystsGetButtonsToEdit() {
        TestUser analyst = TestUser.with(Role.ANALYST);
        String sheet = "/console" + analyst.workingCopy("b2b") + "/sheets/content";

        analyst.browser().get(sheet).then().body(containsString("data-do=\"undo\""));
        TestUser.with(Role.AUDITOR).browser().get(sheet).then().body(not(containsString("data-do=\"undo\"")));
    }

    @Test
    void pagesOfOtherSitesCannotPost() {
        TestUser.with(Role.ANALYST)
                .browser()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("title", "x")
                .post("/console/policies/b2b/working-copies")
                .then()
                .statusCode(403);
    }

    private static Document page(TestUser user, String path) {
        return Jsoup.parse(user.browser().get(path).asString());
    }
}
