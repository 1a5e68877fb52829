package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import dev.winnow.identity.Role;
import dev.winnow.release.GovernedProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release in a browser without scripts: what it changes, and who agrees. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class ReleasePageTest {

    private TestUser analyst = new TestUser("");
    private TestUser marketing = new TestUser("");
    private TestUser sales = new TestUser("");

    /** A note that no other draft has. */
    private final String note = "note " + UUID.randomUUID();

    @BeforeEach
    void addPeople() {
        analyst = TestUser.with(Role.ANALYST);
        marketing = TestUser.with(Role.MARKETING_APPROVER);
        sales = TestUser.with(Role.SALES_APPROVER);
    }

    @Test
    void marketingAndSalesAgreeAndGoBack() {
        int before = Drafts.active();
        int number = draft();

        assertThat(page(marketing, number).select("#agree").text()).isEqualTo("Do we agree?");
        assertThat(page(marketing, number).select("button[disabled]").eachText())
                .contains("Propose it");
        assertThat(page(analyst, number).text()).contains("The policy has limits: compute the impact first.");
        Drafts.measure(analyst, number);
        taken(analyst, number, "proposal", Map.of());
        assertThat(page(analyst, number).text())
                .contains("Not yet: neither marketing nor sales has signed.")
                .contains("May sign:");
        taken(marketing, number, "approvals", Map.of("side", "marketing"));
        assertThat(page(marketing, number).text()).contains("Not yet: sales hasn’t signed.");
        assertThat(page(sales, number)
                        .select("form[action$=/approvals#agree] button.primary")
                        .eachText())
                .containsExactly("Sign for sales");
        taken(sales, number, "approvals", Map.of("side", "sales"));
        assertThat(page(sales, number).select("h1").text()).endsWith("Approved");
        taken(sales, number, "activation", Map.of("when", "now"));
        assertThat(Drafts.active()).isEqualTo(number);

        Document list = Jsoup.parse(
                sales.browser().get("/console/policies/b2b/releases").asString());
        assertThat(list.expectFirst(".timeline li").text())
                .contains("Release " + number, "Active", "Marketing: " + marketing.name(), "Sales: " + sales.name());
        Document old = page(sales, before);
        assertThat(old.select("h1").text()).endsWith("Retired");
        assertThat(old.select("a[href$='?from=" + number + "']").text()).isEqualTo("See what going back changes");
        taken(sales, before, "rollback", Map.of());
        assertThat(Drafts.active()).isEqualTo(before);
        assertThat(Jsoup.parse(sales.browser()
                                .get("/console/policies/b2b/releases")
                                .asString())
                        .expectFirst(".timeline li")
                        .text())
                .contains("again since");
    }

    @Test
    void theChangeIsShownAsAGridAndInASentence() {
        Document page = page(sales, draft());

        assertThat(page.select(".lead-in").text())
                .startsWith("Notes of ENG-CON-04 in Content: ")
                .contains(note);
        assertThat(page.select(".grid tr.altered .row-id").eachText()).containsExactly("ENG-CON-04");
        assertThat(page.select(".grid tr.altered td.differs b").eachText()).containsExactly(note);
        assertThat(page.select(".grid tr.same")).isNotEmpty();
    }

    @Test
    void nobodySignsTheirOwnRelease() {
        TestUser author = TestUser.with(Role.ANALYST, Role.MARKETING_APPROVER);
        int number = Drafts.of(author, "content", "ENG-CON-04", "Notes", note);
        Drafts.measure(author, number);
        taken(author, number, "proposal", Map.of());

        assertThat(page(author, number).text()).contains("You wrote this release: somebody else signs it.");
        refused(author, number, "approvals", Map.of("side", "marketing"))
                .statusCode(403)
                .body(containsString("somebody who didn&#39;t write it"));
        refused(author, number, "approvals", Map.of("side", "sales")).statusCode(403);
        refused(sales, number, "approvals", Map.of("side", "marketing")).statusCode(403);
    }

    @Test
    void whatWasEnteredStaysWhenItIsRefused() {
        int number = draft();
        Drafts.measure(analyst, number);
        taken(analyst, number, "proposal", Map.of());
        taken(marketing, number, "approvals", Map.of("side", "marketing"));
        taken(sales, number, "approvals", Map.of("side", "sales"));

        Document page = Jsoup.parse(
                refused(sales, number, "activation", Map.of("reason", "on <New Year>", "when", "later", "at", "soon"))
                        .statusCode(400)
                        .extract()
                        .asString());

        assertThat(page.select("[role=alert]").text()).contains("expected a time such as 2027-01-31T09:00");
        assertThat(page.select("form[action$=/activation#agree] textarea").val())
                .isEqualTo("on <New Year>");
        assertThat(page.select("input[name=at]").val()).isEqualTo("soon");
        page = Jsoup.parse(refused(sales, number, "activation", Map.of("reason", " ", "when", "now"))
                .statusCode(400)
                .extract()
                .asString());
        assertThat(page.select("[role=alert]").text()).contains("a reason, in one line");
    }

    @Test
    void schedulesAreShownAndCancelled() {
        int number = draft();
        Drafts.measure(analyst, number);
        taken(analyst, number, "proposal", Map.of());
        taken(marketing, number, "approvals", Map.of("side", "marketing"));
        taken(sales, number, "approvals", Map.of("side", "sales"));
        taken(sales, number, "activation", Map.of("when", "later", "at", "2099-01-31T09:00"));

        Document page = page(marketing, number);
        assertThat(page.select("h1").text()).endsWith("Scheduled");
        assertThat(page.text()).contains("Becomes active Sat 31 Jan 2099, 09:00");
        assertThat(Jsoup.parse(sales.browser()
                                .get("/console/policies/b2b/releases")
                                .asString())
                        .text())
                .contains("becomes active Sat 31 Jan 2099");
        taken(analyst, number, "rejection", Map.of());
        assertThat(page(marketing, number).select("h1").text()).endsWith("Rejected");
        assertThat(Jsoup.parse(steps(number)).select(".steps strong").eachText())
                .startsWith("Rejected", "Scheduled", "Signed for sales");
    }

    private String steps(int number) {
        return sales.browser()
                .get("/console/policies/b2b/releases/" + number + "/steps")
                .asString();
    }

    @Test
    void twoReleasesAreCompared() {
        int number = draft();

        sales.browser()
                .queryParam("before", 1)
                .queryParam("after", number)
                .get("/console/policies/b2b/releases")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/policies/b2b/releases/" + number + "?from=1"));
        sales.browser()
                .get("/console/policies/b2b/releases/" + number + "?from=999999")
                .then()
                .statusCode(404);
        sales.browser().get("/console/policies/b2b/releases/999999").then().statusCode(404);
        assertThat(Jsoup.parse(sales.browser()
                                .get("/console/policies/b2b/releases/" + number + "/cases")
                                .asString())
                        .select("#cases")
                        .text())
                .endsWith("cases pass");
    }

    private int draft() {
        return Drafts.of(analyst, "content", "ENG-CON-04", "Notes", note);
    }

    private static Document page(TestUser user, int number) {
        return Jsoup.parse(user.browser()
                .get("/console/policies/b2b/releases/" + number)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static void taken(TestUser user, int number, String step, Map<String, String> form) {
        refused(user, number, step, form)
                .statusCode(303)
                .header("Location", endsWith("/console/policies/b2b/releases/" + number + "#agree"));
    }

    private static ValidatableResponse refused(TestUser user, int number, String step, Map<String, String> form) {
        Map<String, String> all = new HashMap<>(Map.of("reason", "as agreed"));
        all.putAll(form);
        return user.browser()
                .formParams(all)
                .post("/console/policies/b2b/releases/" + number + "/" + step)
                .then();
    }
}
