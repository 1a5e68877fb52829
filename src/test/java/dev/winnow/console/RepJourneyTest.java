package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.winnow.identity.Role;
import dev.winnow.insight.funnel.FunnelJob;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A rep accepts and rejects leads, and marketing sees why. */
@QuarkusTest
class RepJourneyTest {

    private static final String REASON = "no-capacity";
    private static final String OTHER_REASON = "duplicate";

    /** Marketing sees no reason of fewer leads; the next smallest ones are merged with those. */
    private static final int SMALLEST = 5;

    /** More than the other reason has, so that this one isn't merged with what other tests rejected. */
    private static final int MANY = 25;

    private static Browsers browsers;

    @TestHTTPResource("")
    String base = "";

    @Inject
    FunnelJob job;

    @BeforeAll
    static void startBrowser() {
        browsers = Browsers.start();
    }

    @AfterAll
    static void closeBrowser() {
        browsers.close();
    }

    @Test
    void aRepRejectsALeadAndAcceptsAnotherAndMarketingSeesTheReason() {
        String rejected = "L-" + UUID.randomUUID();
        String accepted = "L-" + UUID.randomUUID();
        RepFacts.evaluate(rejected, Map.of());
        RepFacts.evaluate(accepted, Map.of());
        for (int other = 0; other < SMALLEST; other++) {
            reject("L-" + UUID.randomUUID(), OTHER_REASON);
        }
        for (int other = 0; other < MANY; other++) {
            reject("L-" + UUID.randomUUID(), REASON);
        }
        job.count();
        TestUser marketing = TestUser.with(Role.MARKETING_APPROVER);
        long before = leads(marketing);

        Page page = browsers.page(1280, ColorScheme.LIGHT, false);
        signIn(page, "/console/leads/" + rejected);
        assertThat(page.locator("h1 .stage")).hasText("Marketing qualified lead");
        page.locator("#report summary").getByText("Reject").click();
        page.locator("#report form:has(input[value=rejected]) select").selectOption(REASON);
        page.locator("#report form:has(input[value=rejected]) textarea").fill("The team is full until spring");
        page.locator("#report form:has(input[value=rejected]) button").click();
        assertThat(page.locator("#became tbody tr")).hasCount(1);
        assertThat(page.locator("#became")).containsText(REASON);
        assertThat(page.locator("#moves tbody tr")).hasCount(2);
        assertThat(page.locator(".todo")).containsText("keep it warm");

        page.navigate(base + "/console/leads/" + accepted);
        page.locator("#report .button.primary").click();
        assertThat(page.locator("#became")).containsText("Accepted by sales");
        assertThat(page.locator("h1 .stage")).hasText("Sales accepted lead");

        job.count();
        assertThat(leads(marketing)).isGreaterThan(before).isGreaterThanOrEqualTo(SMALLEST);
        assertThat(browsers.reports()).isEmpty();
    }

    private static void reject(String lead, String reason) {
        RepFacts.evaluate(lead, Map.of());
        given().contentType(ContentType.JSON)
                .body(Map.of("eventId", "e-" + lead, "policy", "b2b", "kind", "rejected", "reason", reason))
                .post("/leads/" + lead + "/outcomes")
                .then()
                .statusCode(201);
    }

    /** Rejected for the reason, in the last months. */
    private static long leads(TestUser marketing) {
        JsonPath funnel = marketing
                .browser()
                .accept("application/json")
                .get("/insights/funnel?policy=b2b")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return funnel
                .getList("acceptance.reasons.findAll { it.reason == '%s' }.leads".formatted(REASON), Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void signIn(Page page, String path) {
        base = base.replaceAll("/$", "");
        TestUser user = TestUser.with(Role.SALES);
        page.navigate(base + path);
        page.fill("#name", user.name());
        page.fill("#password", TestUser.PASSWORD);
        page.click("button");
        page.waitForURL("**" + path);
    }
}
