package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.winnow.identity.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator's day. */
@QuarkusTest
class AdminJourneyTest {

    private static Browsers browsers;

    @TestHTTPResource("")
    String base = "";

    private final String name = "crm-" + UUID.randomUUID();

    private TestUser admin = new TestUser("");

    @BeforeAll
    static void startBrowser() {
        browsers = Browsers.start();
    }

    @AfterAll
    static void closeBrowser() {
        browsers.close();
    }

    @BeforeEach
    void addAdministrator() {
        base = base.replaceAll("/$", "");
        admin = TestUser.with(Role.ADMIN);
    }

    @AfterEach
    void removeAdministrator() {
        admin.remove();
    }

    @Test
    void aUserIsAddedAndSignedOutEverywhere() {
        Page desk = open(admin, "/console");
        desk.locator(".rail a[href='/console/people']").click();
        desk.fill("input[name=name]", name);
        desk.fill("input[name=displayName]", "Ines Falk");
        desk.fill("input[name=password]", TestUser.PASSWORD);
        desk.locator("input[name=role][value=sales]").check();
        desk.getByText("Add", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(desk.locator("tr", new Page.LocatorOptions().setHasText(name)))
                .containsText("Ines Falk");

        Page rep = open(new TestUser(name), "/console/decisions");
        assertThat(rep.locator("h1")).hasText("Decisions");

        desk.locator("tr", new Page.LocatorOptions().setHasText(name))
                .locator("a")
                .click();
        desk.getByText("Sign out everywhere").click();
        assertThat(desk.locator("[role=status]")).hasText("Signed out everywhere.");

        rep.reload();
        assertThat(rep.locator("#password")).isVisible();
        assertThat(browsers.reports()).isEmpty();
    }

    @Test
    void aKeyIsIssuedUsedOnceAndRevoked() {
        Page desk = open(admin, "/console/keys");
        desk.fill("input[name=name]", name);
        desk.locator("input[name=role][value=integration]").check();
        desk.getByText("Issue", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(desk.locator("h1")).hasText("Key " + name + " is issued");
        String text = desk.locator("#key").textContent().strip();
        assertThat(desk.locator("pre").last()).containsText("X-API-Key: " + text);

        assertThat(status(text)).isEqualTo(200);
        desk.getByText("To all keys").click();
        assertThat(desk.locator("main")).not().containsText(text);
        desk.locator("tr", new Page.LocatorOptions().setHasText(name))
                .getByText("Revoke")
                .click();

        assertThat(desk.locator("tr", new Page.LocatorOptions().setHasText(name))
                        .locator(".mark"))
                .hasText("revoked");
        assertThat(status(text)).isEqualTo(401);
        assertThat(browsers.reports()).isEmpty();
    }

    private static int status(String key) {
        return given().noFilters().header("X-API-Key", key).get("/policies").statusCode();
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
