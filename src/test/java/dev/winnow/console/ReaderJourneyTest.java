package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
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

/** Sales and auditors read decisions in their browsers. */
@QuarkusTest
class ReaderJourneyTest {

    private static final int HEIGHT = 800;

    private static Browsers browsers;

    @TestHTTPResource("")
    String base = "";

    private String lead = "";
    private String decision = "";

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
        lead = "L-" + UUID.randomUUID();
        decision = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "policy",
                        "b2b",
                        "lead",
                        Map.of(
                                "id",
                                lead,
                                "stage",
                                "CONTACT",
                                "company",
                                Map.of("industry", "fintech", "employees", 420),
                                "activities",
                                List.of(Map.of("type", "webinar", "occurredAt", "2026-01-05T00:00:00Z")))))
                .post("/evaluate")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
    }

    @Test
    void aSearchLeadsToTheTableAsItWasAndToTheEvidence() throws IOException {
        Page page = open(TestUser.with(Role.AUDITOR), "/console/decisions");
        page.fill("input[name=lead]", lead);
        page.locator("form[role=search] button.primary").click();
        assertThat(page.locator("#decisions tbody tr")).hasCount(1);
        assertThat(page.locator(".pill")).containsText(lead);

        page.locator("#decisions tbody a").first().click();
        page.locator(".receipt a.row-ref").first().click();
        String row = page.url().replaceAll("^.*why=|#why$", "");
        assertThat(page.locator("#why h2")).containsText(row);
        assertThat(page.locator("#why td .mark").first()).isVisible();
        page.locator("#why a.aside").click();
        page.waitForURL("**/releases/*/sheets/*?row=" + row);
        assertThat(page.locator("main")).containsText(row);

        page.navigate(base + "/console/decisions/" + decision);
        page.locator("form[action$='/replay#replay'] button").click();
        assertThat(page.locator("#replay")).hasText("Replayed: the same bytes.");
        Download evidence =
                page.waitForDownload(() -> page.locator("a[href$='/evidence']").click());
        assertThat(Files.size(evidence.path())).isGreaterThan(10_000);
        assertThat(evidence.suggestedFilename()).isEqualTo("evidence-" + decision + ".zip");
        assertThat(browsers.reports()).isEmpty();
    }

    @Test
    void aRepSeesWhatIsNewWhyAndWhatIsMissing() {
        Page page = open(TestUser.with(Role.SALES), "/console");

        page.locator("section:has(#went-up) a").getByText(lead).click();
        assertThat(page.locator("h1")).containsText(lead);
        assertThat(page.locator(".todo")).isVisible();
        assertThat(page.locator(".checklist li").first()).isVisible();
        page.locator("input[name=step]").first().check();
        page.locator("form:has(input[name=step]) button").click();
        assertThat(page.locator("#tried")).containsText("With one step taken");
        page.locator("#moves tbody a").first().click();
        assertThat(page.locator(".strongest li").first()).containsText("+15");
        assertThat(browsers.reports()).isEmpty();
    }

    /** Somebody who has never seen a rule answers three questions on the first screen, or two clicks from it. */
    @Test
    void aStrangerFindsTheAnswersWithoutSearching() {
        Page page = open(TestUser.with(Role.SALES), "/console/decisions/" + decision);

        assertOnScreen(page.locator(".strongest li").first(), "why this stage");
        assertOnScreen(page.locator(".lead-in"), "the verdict in a sentence");
        assertOnScreen(page.locator(".checklist li").first(), "what is missing");
        page.getByText("who agreed to the rules").click();
        assertOnScreen(
                page.locator("section:has(#agreed) p, section:has(#agreed) li").first(), "who agreed");
        assertThat(page.locator("section:has(#agreed)")).containsText("comes from the policy folders");
    }

    @Test
    void anAdministratorErasesALeadAndARepNoLongerFindsIt() {
        TestUser admin = TestUser.with(Role.ADMIN);
        try {
            Page page = open(admin, "/console/leads");
            page.fill("input[name=lead]", lead);
            page.locator("form[action='/console/leads'] button").click();
            assertThat(page.locator("main")).containsText("One decision: b2b 1");
            assertThat(page.locator("main")).not().containsText("fintech");
            page.locator("form[action$='/erasure'] button").click();
            assertThat(page.locator("[role=status]")).containsText("One decision is no longer readable");

            Page rep = open(TestUser.with(Role.SALES), "/console/leads");
            rep.fill("input[name=lead]", lead);
            rep.locator("form[action='/console/leads'] button").click();
            assertThat(rep.locator("main")).containsText("a lead that was evaluated and not erased");
        } finally {
            admin.remove();
        }
    }

    private static void assertOnScreen(Locator what, String about) {
        assertThat(what).isVisible();
        BoundingBox box = what.boundingBox();
        assertThat(box.y).as(about).isBetween(0.0, (double) HEIGHT);
        assertThat(box.y + box.height).as(about).isLessThanOrEqualTo(HEIGHT);
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
