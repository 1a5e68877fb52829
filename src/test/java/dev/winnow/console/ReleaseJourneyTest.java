package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.winnow.identity.Role;
import dev.winnow.release.GovernedProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marketing and sales agree in their browsers. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class ReleaseJourneyTest {

    private static Browsers browsers;

    @TestHTTPResource("")
    String base = "";

    private TestUser analyst = new TestUser("");
    private TestUser marketing = new TestUser("");
    private TestUser sales = new TestUser("");

    /** A note that no other draft has. */
    private final String note = "note " + UUID.randomUUID();

    @BeforeAll
    static void startBrowser() {
        browsers = Browsers.start();
    }

    @AfterAll
    static void closeBrowser() {
        browsers.close();
    }

    @BeforeEach
    void addPeople() {
        base = base.replaceAll("/$", "");
        analyst = TestUser.with(Role.ANALYST);
        marketing = TestUser.with(Role.MARKETING_APPROVER);
        sales = TestUser.with(Role.SALES_APPROVER);
    }

    @Test
    void twoApproversActivateAWorkingCopyAndRollItBack() {
        int before = Drafts.active();
        String copy = analyst.workingCopy("b2b");
        Drafts.set(analyst, copy, "content", "ENG-CON-04", "Notes", note);
        Page author = open(analyst, "/console" + copy + "/changes");
        author.fill("#reason", "as agreed on Monday");
        author.locator("form[action$='/draft'] button").click();
        author.waitForURL("**/releases/*");
        String path = author.url().substring(base.length());
        author.locator("form[action$='/impact'] button").first().click();
        author.waitForURL("**/impact");
        assertThat(author.locator(".lead-in strong")).containsText("move");
        author.navigate(base + path);
        submit(author, "proposal", "please sign");

        Page first = open(marketing, path);
        submit(first, "approvals", "it is what we planned");
        assertThat(first.locator("#why-activate")).hasText("Not yet: sales hasn’t signed.");
        Page second = open(sales, path);
        submit(second, "approvals", "we have the people for it");
        submit(second, "activation", "from now on");
        assertThat(second.locator("h1")).containsText("Active");
        assertThat(Drafts.active()).isEqualTo(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));

        first.navigate(base + "/console/policies/b2b/releases");
        first.locator(".timeline li").nth(1).locator("a").first().click();
        submit(first, "rollback", "too early");
        assertThat(first.locator("h1")).containsText("Active");
        assertThat(Drafts.active()).isEqualTo(before);
        assertThat(browsers.reports()).isEmpty();
    }

    @Test
    void anApproverReadsAndSignsOnAPhone() {
        int number = proposed();
        Page phone = open(sales, "/console/policies/b2b/releases/" + number, 390);

        assertThat(phone.locator(".lead-in").first()).containsText("ENG-CON-04");
        phone.locator(".tabs").getByText("Impact").click();
        assertThat(phone.locator(".lead-in strong")).containsText("No lead moves");
        phone.locator(".to-agree a").click();
        submit(phone, "approvals", "fine");
        assertThat(phone.locator(".signatures .mark.holds")).hasCount(1);
        assertThat((int) phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(browsers.reports()).isEmpty();
    }

    @Test
    void aLimitIsWaivedAndItsAuthorCannotSign() {
        LoggedExamples.decide(note);
        TestUser author = TestUser.with(Role.ANALYST, Role.MARKETING_APPROVER);
        int number = Drafts.stricter(author, note);
        Drafts.measure(author, number);
        Page page = open(author, "/console/policies/b2b/releases/" + number);

        assertThat(page.locator("textarea[name=waive-LIM-MQL]")).isVisible();
        for (Locator waiver : page.locator("textarea[name^=waive-]").all()) {
            waiver.fill("fewer, but better");
        }
        submit(page, "proposal", "as agreed");
        assertThat(page.locator(".limits")).containsText("waived: fewer, but better");
        assertThat(page.locator(".signatures")).containsText("You wrote this release: somebody else signs it.");
        assertThat(page.locator("form[action*='/approvals']")).hasCount(0);
    }

    @Test
    void aStaleDraftIsRebasedCellByCell() {
        int stale = Drafts.of(analyst, "content", "ENG-CON-04", "Notes", note);
        String other = note + ", theirs";
        String copy = analyst.workingCopy("b2b");
        int number = Drafts.of(analyst, copy, "content", "ENG-CON-04", "Notes", other);
        agree(number);
        Page author = open(analyst, "/console/policies/b2b/releases/" + stale);
        assertThat(author.locator(".notice")).containsText("Release " + number + " became active");
        assertThat(author.locator("#why-propose")).containsText("rebase this one first");

        author.getByText("Rebase onto release " + number).click();
        assertThat(author.locator(".conflicts tbody tr")).hasCount(1);
        assertThat(author.locator(".conflicts")).containsText(other);
        author.locator("input[value=mine]").check();
        author.fill("form[action$='/rebase'] textarea", "both notes were seen");
        author.getByText("Make the rebased draft").click();
        author.waitForURL(url -> url.matches(".*/releases/[0-9]+"));

        assertThat(author.locator(".notice")).hasCount(0);
        assertThat(author.locator(".grid td.differs b")).hasText(note);
        assertThat(author.locator(".grid td.differs s")).containsText(other);
    }

    /** Every page of a release, by the rules of axe. */
    @Test
    void pagesOfReleasesAreInNobodysWay() throws IOException {
        int number = proposed();
        int draft = Drafts.of(analyst, "content", "ENG-CON-04", "Notes", note + ", later");
        SoftAssertions all = new SoftAssertions();
        String releases = "/console/policies/b2b/releases";
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1280, 390}) {
                Page page = browsers.page(width, scheme, true);
                signIn(page, sales, releases);
                for (String path : List.of(
                        "",
                        "/" + draft,
                        "/" + number,
                        "/" + number + "/cases",
                        "/" + number + "/impact",
                        "/" + number + "/shadow",
                        "/" + number + "/steps")) {
                    page.navigate(base + releases + path);
                    all.assertThat(Axe.violations(page))
                            .as(path + " " + scheme + " " + width)
                            .isEmpty();
                }
                page.context().close();
            }
        }
        all.assertAll();
    }

    private int proposed() {
        int number = Drafts.of(analyst, "content", "ENG-CON-04", "Notes", note);
        Drafts.measure(analyst, number);
        step(analyst, number, "proposal", "");
        return number;
    }

    private void agree(int number) {
        Drafts.measure(analyst, number);
        step(analyst, number, "proposal", "");
        step(marketing, number, "approvals", "marketing");
        step(sales, number, "approvals", "sales");
        step(sales, number, "activation", "");
    }

    private static void step(TestUser user, int number, String step, String side) {
        user.browser()
                .formParam("reason", "as agreed")
                .formParam("side", side)
                .post("/console/policies/b2b/releases/" + number + "/" + step)
                .then()
                .statusCode(303);
    }

    private Page open(TestUser user, String path) {
        return open(user, path, 1280);
    }

    private Page open(TestUser user, String path, int width) {
        Page page = browsers.page(width, ColorScheme.LIGHT, false);
        signIn(page, user, path);
        return page;
    }

    private void signIn(Page page, TestUser user, String path) {
        page.navigate(base + path);
        page.fill("#name", user.name());
        page.fill("#password", TestUser.PASSWORD);
        page.click("button");
        page.waitForURL("**" + path);
    }

    /** Fills in the form of a step and sends it. */
    private static void submit(Page page, String step, String reason) {
        String form = "form[action*='/" + step + "']";
        page.fill(form + " textarea", reason);
        page.locator(form + " button.primary").click();
        page.waitForURL("**#agree");
    }
}
