package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.Role;
import dev.winnow.release.GovernedProfile;
import dev.winnow.release.review.Reviews;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for somebody, what happened, and what comes, on the start page. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class HomePageTest {

    private static final String POLICY = "roofing";

    @Inject
    Reviews reviews;

    private TestUser analyst = new TestUser("");
    private TestUser marketing = new TestUser("");
    private TestUser sales = new TestUser("");
    private final String reason = "because " + UUID.randomUUID();

    @BeforeEach
    void add() {
        analyst = TestUser.with(Role.ANALYST);
        marketing = TestUser.with(Role.MARKETING_APPROVER);
        sales = TestUser.with(Role.SALES_APPROVER);
    }

    @Test
    void aReleaseWaitsForWhoeverIsNext() {
        int number = draft();
        assertThat(task(home(analyst)).text()).contains("Release " + number + " of roofing", "drafted", reason);
        assertThat(task(home(sales))).isEmpty();

        step(analyst, number, "proposal");
        assertThat(task(home(analyst))).as("the author doesn't approve").isEmpty();
        assertThat(task(home(TestUser.with(Role.AUDITOR)))).isEmpty();
        Elements waiting = task(home(sales));
        assertThat(waiting.text())
                .contains(
                        "proposed less than a day ago by " + analyst.name(),
                        "Marketing is missing",
                        "Sales is missing");
        assertThat(waiting.select("a.button").attr("href")).isEqualTo("/console/policies/roofing/releases/" + number);

        step(sales, number, "approvals");
        assertThat(task(home(sales))).as("approved by this side").isEmpty();
        assertThat(task(home(marketing)).text()).contains("Sales approved", "Marketing is missing");

        step(marketing, number, "approvals");
        assertThat(task(home(sales)).text()).contains("Both sides approved", "Activate or schedule");

        step(marketing, number, "rejection");
        assertThat(task(home(sales))).isEmpty();
        assertThat(task(home(analyst)).text()).contains("rejected", "by " + marketing.name());
    }

    @Test
    void whatHappenedSinceTheLastVisitIsListed() {
        home(sales);
        home(sales);
        int number = draft();
        step(analyst, number, "proposal");

        for (Map.Entry<TestUser, String> reader : Map.of(
                        sales, "Since you were last here", TestUser.with(Role.AUDITOR), "In the last seven days")
                .entrySet()) {
            Elements happened = happened(home(reader.getKey()));
            assertThat(happened.select("h2").text()).isEqualTo(reader.getValue());
            assertThat(happened.text()).contains("Release " + number + " of roofing was proposed by " + analyst.name());
        }
        assertThat(happened(home(TestUser.with(Role.SALES)))).isEmpty();
        step(analyst, number, "rejection");
    }

    @Test
    void scheduledReleasesAreListed() {
        int number = draft();
        step(analyst, number, "proposal");
        step(marketing, number, "approvals");
        step(sales, number, "approvals");
        sales.browser()
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason, "at", "2999-01-01T00:00:00Z"))
                .post("/policies/roofing/releases/" + number + "/activation")
                .then()
                .statusCode(200);

        assertThat(home(marketing).select("section:has(> #scheduled)").text())
                .contains("Release " + number + " of roofing becomes active 2999-01-01T00:00:00Z");
        step(analyst, number, "rejection");
    }

    @Test
    void bothSidesAreRemindedOfReviews() {
        reviews.set("education", reviews.today().plusDays(14), "user:kim");
        for (TestUser side : List.of(marketing, sales)) {
            assertThat(home(side).select("section:has(> header #waits)").text())
                    .contains("Review the definition of education", "due soon");
        }
        assertThat(home(analyst).select("section:has(> header #waits)").text()).doesNotContain("Review the definition");
        assertThat(home(analyst)
                        .select("section:has(> #reviews) li:contains(education)")
                        .text())
                .contains(reviews.today().plusDays(14).toString());

        reviews.set("education", reviews.today().plusDays(15), "user:kim");
        assertThat(home(sales).select("section:has(> header #waits)").text()).doesNotContain("education");

        reviews.set("education", reviews.today().minusDays(1), "user:kim");
        assertThat(home(sales).select("section:has(> header #waits)").text()).contains("education", "overdue");
        reviews.set("education", reviews.today().plusDays(300), "user:kim");
    }

    @Test
    void nothingWaitsForNewcomers() {
        TestUser newcomer = TestUser.limited(List.of("education"), Role.SALES_APPROVER);
        reviews.set("education", reviews.today().plusDays(300), "user:kim");

        assertThat(home(newcomer).select("main").text())
                .contains("Nothing waits for you.", "Releases to approve and to activate");
    }

    private int draft() {
        String copy = analyst.workingCopy(POLICY);
        analyst.browser()
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "operations",
                        List.of(Map.of("op", "set", "row", "PROP-OWN-01", "column", "Notes", "value", reason))))
                .patch(copy + "/sheets/house-and-owner")
                .then()
                .statusCode(200);
        return analyst.browser()
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post(copy + "/release")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private void step(TestUser by, int number, String step) {
        by.browser()
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/policies/%s/releases/%s/%s".formatted(POLICY, number, step))
                .then()
                .statusCode(200);
    }

    private Elements task(Document home) {
        return home.select("section:has(> header #waits) li:contains(" + reason + ")");
    }

    private static Elements happened(Document home) {
        return home.select("section:has(> header #happened)");
    }

    private static Document home(TestUser user) {
        return Jsoup.parse(
                user.browser().get("/console").then().statusCode(200).extract().asString());
    }
}
