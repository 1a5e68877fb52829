package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.winnow.identity.Role;
import dev.winnow.release.GovernedProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The definition of a policy: read, printed, and its next review set. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class AgreementPageTest {

    private static final String PAGE = "/console/policies/%s/definition";
    private static final Pattern PRINTED_PAGE = Pattern.compile("/Type\\s*/Page\\b");

    @TestHTTPResource("")
    String base = "";

    @Test
    void stagesDimensionsLimitsPhasesAndActionsAreInWords() {
        Document page = page(TestUser.with(Role.SALES), "b2b");

        assertThat(page.select("h1").text()).startsWith("Our definition of Lead, Marketing qualified lead");
        assertThat(row(page, "#stages", "Marketing qualified lead"))
                .contains("Fit points ≥ 25", "GATE-MQL-01", "or", "GATE-MQL-02");
        assertThat(row(page, "#stages", "Customer")).contains("this gate alone is enough");
        assertThat(page.select(".parts > section").eachText())
                .hasSize(6)
                .first()
                .asString()
                .contains("10 of 50 rows", "+15", "Industry: one of fintech");
        page.select(".parts > section")
                .forEach(part -> assertThat(part.select("tbody tr")).hasSizeLessThanOrEqualTo(10));
        assertThat(page.select("#most ~ p").text()).contains("the points of a row times how often it counts at most");
        assertThat(row(page, "#routes", "Disqualified")).contains("Relation to us: competitor");
        assertThat(row(page, "#phases", "evaluation")).contains("Engagement points");
        assertThat(page.select("section:has(> #actions) tr")).isNotEmpty();
        assertThat(row(page, "#limits", "moved in %")).contains("at most 20");
        assertThat(page.select("section:has(> #agreed)").text())
                .contains("Marketing no approval recorded", "sha256:", "No date is set");
        assertThat(page.select("form[action$=/review]")).isEmpty();
        assertThat(Jsoup.parse(TestUser.with(Role.SALES)
                                .browser()
                                .get("/console/policies/b2b")
                                .asString())
                        .select("a[href=/console/policies/b2b/definition]"))
                .hasSize(1);
    }

    @Test
    void bothSidesSetTheNextReview() {
        LocalDate next = LocalDate.now(ZoneOffset.UTC).plusDays(200);
        TestUser marketing = TestUser.with(Role.MARKETING_APPROVER);
        TestUser sales = TestUser.with(Role.SALES_APPROVER);
        setReview(marketing, next.toString(), 303);
        assertThat(reviewed(page(sales, "roofing"))).contains(next.toString(), "set by " + marketing.name());

        setReview(sales, next.plusDays(1).toString(), 303);
        assertThat(reviewed(page(marketing, "roofing")))
                .contains(next.plusDays(1).toString(), sales.name());
        assertThat(given().get("/audit/events?kind=review-set&caller=user:" + sales.name())
                        .jsonPath()
                        .getString("events[0].subject"))
                .isEqualTo("roofing, next review on " + next.plusDays(1));

        setReview(TestUser.with(Role.ANALYST), next.toString(), 403);
        setReview(sales, next.minusDays(201).toString(), 400);
        sales.browser()
                .formParam("on", "soon")
                .post(PAGE.formatted("roofing") + "/review")
                .then()
                .statusCode(400)
                .body(containsString("2027-01-31"));
        sales.browser()
                .formParam("on", next.toString())
                .post(PAGE.formatted("nothing") + "/review")
                .then()
                .statusCode(404);
    }

    @Test
    void theDefinitionIsPrintedToThreePages() {
        TestUser reader = TestUser.with(Role.SALES_APPROVER);
        try (Browsers browsers = Browsers.start()) {
            Page page = browsers.page(1280, ColorScheme.DARK, false);
            String path = PAGE.formatted("b2b");
            page.navigate(base.replaceAll("/$", "") + path);
            page.fill("#name", reader.name());
            page.fill("#password", TestUser.PASSWORD);
            page.click("button");
            page.waitForURL("**" + path);

            assertThat(printedPages(page, "A4")).isBetween(2, 3);
            assertThat(printedPages(page, "Letter")).isBetween(2, 3);
            assertThat(browsers.reports()).isEmpty();
        }
    }

    private static int printedPages(Page page, String format) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat(format).setPreferCSSPageSize(false));
        return (int) PRINTED_PAGE
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static void setReview(TestUser user, String on, int status) {
        user.browser()
                .contentType(ContentType.URLENC)
                .formParam("on", on)
                .post(PAGE.formatted("roofing") + "/review")
                .then()
                .statusCode(status)
                .header("Location", status == 303 ? endsWith("/definition#review") : nullValue());
    }

    private static String reviewed(Document page) {
        return page.select("#review + dd").text();
    }

    private static String row(Document page, String heading, String name) {
        List<String> found = page.select("section:has(> " + heading + ") tr:has(th:contains(" + name + "))")
                .eachText();
        assertThat(found).as(name).isNotEmpty();
        return found.get(0);
    }

    private static Document page(TestUser user, String policy) {
        return Jsoup.parse(user.browser()
                .get(PAGE.formatted(policy))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
