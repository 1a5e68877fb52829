package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.winnow.identity.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page, light and dark, wide and narrow, by the rules of axe. */
@QuarkusTest
class AccessibilityTest {

    private final SoftAssertions all = new SoftAssertions();

    @TestHTTPResource("")
    String base = "";

    @Test
    void nothingIsInAnybodysWay() throws IOException {
        base = base.replaceAll("/$", "");
        TestUser analyst = TestUser.with(Role.ANALYST);
        String copy = "/console" + analyst.workingCopy("b2b");
        List<String> paths = List.of(
                "/console",
                "/console/policies/b2b",
                "/console/policies/b2b/definition",
                "/console/policies/b2b/try",
                "/console/search?q=content",
                copy,
                copy + "/changes",
                copy + "/sheets/firmographic-fit",
                copy + "/sheets/cases",
                copy + "/sheets/grades",
                copy + "/sheets/dimensions",
                copy + "/sheets/vocabulary",
                copy + "/sheets/limits",
                copy + "/sheets/ladder",
                copy + "/cases",
                "/console/policies/b2b/cases",
                "/console/policies/b2b/upload",
                "/console/policies/b2b/releases/1/sheets/content",
                "/console/nothing");
        try (Browsers browsers = Browsers.start()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {1280, 390}) {
                    Page page = browsers.page(width, scheme, true);
                    Desk desk = Desk.open(page, base, analyst, copy + "/sheets/firmographic-fit");
                    desk.go("FIT-IND-01", "Industry, one of").paste("wrong");
                    desk.saved();
                    for (String path : paths) {
                        page.navigate(base + path);
                        if (path.contains("/sheets/")) {
                            desk.ready();
                        }
                        assertClean(page, path + " " + scheme + " " + width);
                    }
                    page.navigate(base + copy + "/sheets/firmographic-fit");
                    desk.ready();
                    desk.checked();
                    desk.go("FIT-IND-01", "Industry, one of").press("Enter");
                    assertClean(page, "an open list " + scheme + " " + width);
                    desk.press("Escape", "?");
                    assertClean(page, "keys " + scheme + " " + width);
                    page.context().close();
                }
            }
            assertThat(browsers.reports()).isEmpty();
        }
        all.assertAll();
    }

    /** What sales, auditors and administrators see, and pages that answer a form. */
    @Test
    void pagesForOthersAreClean() throws IOException, InterruptedException {
        base = base.replaceAll("/$", "");
        TestUser user = TestUser.with(Role.values());
        String copy = user.workingCopy("b2b");
        given().contentType(ContentType.JSON)
                .body(Map.of("sheet", "content", "row", "ENG-CON-04", "text", "Why 10 and not 8?"))
                .post(copy + "/comments")
                .then()
                .statusCode(201);
        String decision = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "policy", "b2b", "lead", Map.of("id", "L-looked-at", "company", Map.of("industry", "fintech"))))
                .post("/evaluate")
                .path("decisionId");
        given().contentType(ContentType.JSON)
                .body(Map.of("eventId", "e-looked-at", "policy", "b2b", "kind", "rejected", "reason", "duplicate"))
                .post("/leads/L-looked-at/outcomes")
                .then()
                .statusCode(201);
        String checked = LeadFiles.job(LeadFiles.hubspot());
        String ended = LeadFiles.ended(LeadFiles.hubspot());
        List<String> paths = List.of(
                "/console",
                "/console/decisions",
                "/console/decisions?row=FIT-IND-03&minPoints=99.9",
                "/console/decisions/" + decision,
                "/console/insights?policy=b2b&by=channel",
                "/console/insights?policy=b2b&from=2030-01-01&to=2030-01-02",
                "/console/quota?policy=b2b&customers=100",
                "/console/quota?policy=roofing",
                "/console/quota?policy=b2b&from=soon",
                "/console/leads",
                "/console/leads/L-looked-at",
                "/console/leads/L-looked-at/erasure",
                "/console/decisions/" + decision + "?why=FIT-IND-03",
                "/console" + copy + "/comments",
                "/console" + copy + "/comments?sheet=content&row=ENG-CON-04&column=Points",
                "/console/audit",
                "/console/audit/events?kind=user-added",
                "/console/audit/events?kind=nothing",
                "/console/audit/erasures",
                "/console/status",
                "/console/people",
                "/console/people/" + user.name(),
                "/console/keys",
                "/console/import",
                "/console/import/" + checked,
                "/console/import/" + ended,
                "/console/import/nothing",
                "/console/policies/b2b/sheets/content/rows/ENG-CON-04/history",
                "/console/policies/b2b/try?with=" + copy.substring(copy.lastIndexOf('/') + 1));
        try (Browsers browsers = Browsers.start()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {1280, 390}) {
                    Page page = browsers.page(width, scheme, true);
                    Desk desk = Desk.open(page, base, user, "/console" + copy + "/sheets/content");
                    page.locator("#lead summary").click();
                    assertThat(page.locator("#lead-panel textarea")).not().hasValue("");
                    page.locator("#lead-panel button").first().click();
                    assertThat(page.locator("#lead-panel strong")).not().isEmpty();
                    assertClean(page, "a lead " + scheme + " " + width);
                    for (String path : paths) {
                        page.navigate(base + path);
                        assertClean(page, path + " " + scheme + " " + width);
                    }
                    page.navigate(base + "/console/policies/b2b/upload");
                    page.setInputFiles(
                            "input[type=file]",
                            new Path[] {Path.of("decision-tables/b2b/fit.xlsx"), Path.of("README.md")});
                    page.locator("main form button[type=submit]").first().click();
                    page.waitForLoadState();
                    assertClean(page, "checked workbooks " + scheme + " " + width);
                    desk.page().context().close();
                }
            }
            assertThat(browsers.reports()).isEmpty();
        } finally {
            user.remove();
        }
        all.assertAll();
    }

    private void assertClean(Page page, String where) throws IOException {
        all.assertThat(Axe.violations(page)).as(where).isEmpty();
    }
}
