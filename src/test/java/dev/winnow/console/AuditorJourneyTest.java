package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.winnow.identity.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An auditor's day. */
@QuarkusTest
class AuditorJourneyTest {

    private static Browsers browsers;

    @TestHTTPResource("")
    String base = "";

    private final String lead = "L-" + UUID.randomUUID();

    @BeforeAll
    static void startBrowser() {
        browsers = Browsers.start();
    }

    @AfterAll
    static void closeBrowser() {
        browsers.close();
    }

    @BeforeEach
    void decide() {
        base = base.replaceAll("/$", "");
        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", lead, "company", Map.of("industry", "fintech"))))
                .post("/evaluate")
                .then()
                .statusCode(200);
    }

    @Test
    void theLogIsVerifiedAnEventFoundADecisionReplayedAndAllExported() throws IOException {
        TestUser somebody = TestUser.with(Role.SALES);
        Page desk = open(TestUser.with(Role.AUDITOR), "/console");
        desk.locator(".rail a[href='/console/audit']").click();
        desk.getByText("Verify now").click();
        assertThat(desk.locator(".lead-in")).containsText("Intact:");

        desk.locator(".tabs").getByText("Events").click();
        desk.selectOption("select[name=kind]", "user-added");
        desk.getByText("Search", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(desk.locator(".pill")).containsText("user-added");
        assertThat(desk.locator("tbody tr", new Page.LocatorOptions().setHasText(somebody.name())))
                .hasCount(1);

        desk.navigate(base + "/console/decisions?lead=" + lead);
        desk.locator("tbody td a").first().click();
        desk.locator("form[action*='/replay'] button").click();
        desk.waitForLoadState();
        assertThat(desk.locator("main")).containsText("Replayed");

        desk.navigate(base + "/console/audit");
        Download download =
                desk.waitForDownload(() -> desk.getByText("Export the log").click());
        assertThat(download.suggestedFilename()).isEqualTo("log.ndjson");
        assertThat(Files.readString(download.path())).contains("user-added");
        desk.reload();
        assertThat(desk.locator("tbody tr", new Page.LocatorOptions().setHasText("exported"))
                        .first())
                .containsText("the log");
        assertThat(browsers.reports()).isEmpty();
    }

    @Test
    void anExportIsRefusedToThoseLimitedToPolicies() {
        Page desk = open(TestUser.limited(List.of("roofing"), Role.AUDITOR), "/console");

        desk.locator(".rail a[href='/console/audit']").click();

        assertThat(desk.locator("main")).containsText("This page is for: Auditor; not for those who are limited");
        assertThat(desk.locator("form[action$='/export']")).hasCount(0);
        assertThat(browsers.reports()).isEmpty();
    }

    private Page open(TestUser user, String path) {
        Page page = browsers.page(1280, ColorScheme.LIGHT, false);
        page.navigate(base + path);
        page.fill("#name", user.name());
        page.fill("#password", TestUser.PASSWORD);
        page.click("button");
        page.waitForURL("**" + path);
        return page;
    }
}
