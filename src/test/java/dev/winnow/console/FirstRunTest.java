package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.winnow.identity.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the first sign-in to the first changed cell, in a browser. */
@QuarkusTest
@TestProfile(FirstStartProfile.class)
class FirstRunTest {

    private static final Path FILE = new FirstStartProfile().passwordFile();

    @TestHTTPResource("")
    String base = "";

    @Test
    void firstAdministratorChangesTheirFirstCell() throws IOException {
        base = base.replaceAll("/$", "");
        try (Browsers browsers = Browsers.start()) {
            Page page = browsers.page(1280, ColorScheme.LIGHT, true);
            String first = Files.readString(FILE).strip();
            signIn(page, first);
            page.waitForURL("**/console/first-run");
            assertThat(Axe.violations(page)).isEmpty();
            page.getByText("Later").first().click();
            page.waitForURL("**/console");
            page.navigate(base + "/console");
            assertThat(page).hasURL(base + "/console");
            page.locator("details.account summary").click();
            page.getByText("Sign out").click();

            signIn(page, first);
            page.waitForURL("**/console/first-run");
            page.fill("[name=password]", TestUser.PASSWORD);
            page.getByText("Start").last().click();
            page.waitForURL("**/console");

            assertThat(FILE).doesNotExist();
            assertThat(given().get("/audit/events?kind=set-up").<List<String>>path("events.subject"))
                    .containsExactly("admin, on their own");
            assertThat(given().get("/users").<List<String>>path("users[0].roles"))
                    .hasSize(Role.values().length);
            assertThat(given().get("/audit/verification").<Boolean>path("intact"))
                    .isTrue();
            assertThat(page.locator("#samples")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();

            page.getByText("Show me").click();
            visit(new Desk(page, base));

            page.navigate(base + "/console");
            assertThat(page.locator("#visit")).hasCount(0);
            assertThat(browsers.reports()).isEmpty();
        }
    }

    private static void visit(Desk desk) throws IOException {
        Page page = desk.page();
        desk.ready();
        assertThat(page.locator(".tour")).containsText("1 of 5");
        assertThat(page.locator(".tour")).containsText("58.6 points");
        assertThat(Axe.violations(page)).isEmpty();
        desk.go("ENG-CON-04", "Points");
        assertThat(page.locator(".tour")).containsText("2 of 5");
        desk.type("16").press("Enter").saved();
        assertThat(page.locator(".tour")).containsText("4 of 5");
        assertThat(page.locator(".tour")).containsText("66.7 points");
        page.locator("#cases summary").click();
        assertThat(page.locator(".tour")).containsText("5 of 5");
        page.getByText("See what changes").first().click();
        page.waitForURL(Pattern.compile(".*/changes$"));
    }

    private void signIn(Page page, String password) {
        page.navigate(base + "/sign-in");
        page.fill("#name", "admin");
        page.fill("#password", password);
        page.click("button");
    }
}
