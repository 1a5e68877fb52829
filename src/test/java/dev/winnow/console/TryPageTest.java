package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.winnow.identity.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Leads are tried by their facts, with and without scripts. */
@QuarkusTest
class TryPageTest {

    private static final String PAGE = "/console/policies/b2b/try";

    @TestHTTPResource("")
    String base = "";

    @Test
    void theExampleIsEvaluatedAtOnce() {
        Document page = get(TestUser.with(Role.SALES), PAGE);

        assertThat(value(page, "company.employees")).isNotEmpty();
        assertThat(page.select("#answers .version").eachText()).containsExactly("Release 1, active");
        assertThat(page.select(".verdict").text()).isNotEmpty();
        assertAddsUp(page);
    }

    @Test
    void factsThatMatterComeFirst() {
        Document page = get(TestUser.with(Role.ANALYST), PAGE);

        Elements first = page.select("[aria-labelledby=first] .field");
        assertThat(first).hasSize(9);
        assertThat(first.select("[name]").eachAttr("name")).contains("company.employees", "company.industry");
        assertThat(page.select("summary:contains(no row reads) + .fields [name]")
                        .eachAttr("name"))
                .contains("id")
                .doesNotContain("company.industry");
    }

    @Test
    void anotherValueGivesAnotherAnswer() {
        TestUser sales = TestUser.with(Role.SALES);
        Document few = post(sales, Map.of("id", "L-1", "company.employees", "3"));
        Document many = post(sales, Map.of("id", "L-1", "company.employees", "420"));

        assertThat(points(many)).isGreaterThan(points(few));
        assertThat(many.select(".receipt").text()).contains("FIT-SIZE-01").contains("420");
        assertThat(value(many, "company.employees")).isEqualTo("420");
        assertThat(many.select(".receipt a")).as("sales doesn't read tables").isEmpty();
        assertThat(post(TestUser.with(Role.ANALYST), Map.of("id", "L-1", "company.employees", "420"))
                        .select(".receipt a.row-ref")
                        .eachAttr("href"))
                .contains("/console/policies/b2b/releases/1/sheets/firmographic-fit?row=FIT-SIZE-01");
        assertAddsUp(many);
    }

    @Test
    void whatCannotBeReadIsToldAtItsField() {
        Document page = post(TestUser.with(Role.SALES), Map.of("id", "L-1", "company.employees", "many"));

        assertThat(value(page, "company.employees")).isEqualTo("many");
        assertThat(field(page, "company.employees").select(".problem").text())
                .isEqualTo("expected a whole number (people), found \"many\"");
        assertThat(page.select("#answers").text())
                .contains("can't be evaluated", "/lead/company/employees: expected a whole number");
        assertThat(page.select(".receipt")).isEmpty();
    }

    @Test
    void activitiesAreAddedAndRemoved() {
        TestUser sales = TestUser.with(Role.SALES);
        Document added = post(sales, Map.of("id", "L-1", "add", "demo-request"));

        assertThat(value(added, "activities.0.type")).isEqualTo("demo-request");
        assertThat(value(added, "activities.0.occurredAt")).isEqualTo("0");
        assertThat(added.select("details.activity").hasAttr("open")).isTrue();
        assertThat(added.select(".receipt").text()).contains("ENG-REQ-05");

        Map<String, String> older =
                Map.of("id", "L-1", "activities.0.type", "demo-request", "activities.0.occurredAt", "30 days ago");
        Document decayed = post(sales, older);

        assertThat(points(decayed)).isPositive().isLessThan(points(added));
        assertThat(value(decayed, "activities.0.occurredAt")).isEqualTo("30");
        assertThat(decayed.select(".receipt .adjusts").text()).contains("Older activity counts less");
        assertAddsUp(decayed);

        Document removed = post(
                sales,
                Map.of(
                        "id",
                        "L-1",
                        "activities.0.type",
                        "demo-request",
                        "activities.0.occurredAt",
                        "1",
                        "remove",
                        "0"));
        assertThat(removed.select("details.activity")).isEmpty();
        assertThat(points(removed)).isZero();
    }

    @Test
    void jsonIsTakenAloneAndInARequest() {
        TestUser sales = TestUser.with(Role.SALES);
        String lead = "{\"id\": \"L-7\", \"company\": {\"employees\": 420}}";

        for (String json : List.of(lead, "{\"policy\": \"b2b\", \"lead\": " + lead + "}")) {
            Document page = post(sales, Map.of("use-json", "1", "json", json));
            assertThat(value(page, "company.employees")).isEqualTo("420");
            assertThat(page.select(".receipt").text()).contains("FIT-SIZE-01");
        }
        Document unknown = post(sales, Map.of("use-json", "1", "json", "{\"id\": \"L-7\", \"companny\": {}}"));
        assertThat(unknown.select("#answers .problem").text()).contains("/lead/companny", "company");
        for (String broken : List.of("{\"id\": ", "[1]", "")) {
            Document page = post(sales, Map.of("use-json", "1", "json", broken, "company.employees", "5"));
            assertThat(page.select("[role=alert]").text()).as(broken).isNotEmpty();
            assertThat(page.select("#json").val()).isEqualTo(broken.strip());
            assertThat(value(page, "company.employees")).isEqualTo("5");
        }
    }

    @Test
    void aWorkingCopyIsBesideTheActiveRelease() {
        TestUser ana = TestUser.with(Role.ANALYST);
        String copy = ana.workingCopy("b2b");
        String number = copy.substring(copy.lastIndexOf('/') + 1);
        set(copy, 16);
        Map<String, String> lead = Map.of(
                "id",
                "L-1",
                "activities.0.type",
                "download",
                "activities.0.content",
                "case-study",
                "activities.0.occurredAt",
                "0",
                "with",
                number);

        Document page = post(ana, lead);

        assertThat(page.select("#answers .version").eachText())
                .containsExactly("Release 1, active", "more for case studies");
        assertThat(page.select("#answers > section").eachText().get(0)).contains("+6");
        assertThat(page.select("#answers > section").eachText().get(1)).contains("+16");

        set(copy, "many");
        Document broken = post(ana, lead);
        assertThat(broken.select("#answers > section").eachText().get(1)).contains("found \"many\"");
        assertThat(broken.select("#answers .receipt")).hasSize(1);

        assertThat(get(ana, PAGE + "?with=" + number).select("#answers .version"))
                .hasSize(2);
        assertThat(get(ana, PAGE + "?with=999999").select("#answers .version")).hasSize(1);
        TestUser sales = TestUser.with(Role.SALES);
        assertThat(post(sales, lead).select("#answers .version")).hasSize(1);
        assertThat(get(sales, PAGE).select("select[name=with]")).isEmpty();
    }

    @Test
    void nothingIsStored() {
        long before = records();

        post(TestUser.with(Role.ANALYST), Map.of("id", "L-never-stored", "company.employees", "420"));

        assertThat(records()).isEqualTo(before);
    }

    @Test
    void othersAreRefused() {
        TestUser.with(Role.AUDITOR).browser().get(PAGE).then().statusCode(403);
        TestUser.limited(List.of("roofing"), Role.SALES)
                .browser()
                .get(PAGE)
                .then()
                .statusCode(403);
    }

    /** In a browser, the answer follows what is typed. */
    @Test
    void theAnswerFollowsTheTyping() {
        TestUser ana = TestUser.with(Role.ANALYST);
        try (Browsers browsers = Browsers.start()) {
            Page page = browsers.page();
            page.navigate(base.replaceAll("/$", "") + PAGE);
            page.fill("#name", ana.name());
            page.fill("#password", TestUser.PASSWORD);
            page.click("button");
            page.waitForURL("**" + PAGE);

            page.fill("[name='company.employees']", "none");
            assertThat(page.locator(".field:has([name='company.employees']) .problem"))
                    .containsText("expected a whole number");
            assertThat(page.locator("#answers")).containsText("can't be evaluated");

            page.fill("[name='company.employees']", "420");
            assertThat(page.locator("#answers .receipt")).containsText("FIT-SIZE-01");
            assertThat(page.locator(".field .problem")).hasCount(0);
            assertThat(page.locator("[name='company.employees']")).isFocused();
            assertThat(browsers.reports()).isEmpty();
        }
    }

    private static void set(String copy, Object points) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "operations",
                        List.of(Map.of("op", "set", "row", "ENG-CON-04", "column", "Points", "value", points))))
                .patch(copy + "/sheets/content")
                .then()
                .statusCode(200);
    }

    private static long records() {
        return given().queryParam("lead", "L-never-stored")
                .get("/decisions")
                .jsonPath()
                .getList("decisions")
                .size();
    }

    private static Document get(TestUser user, String path) {
        return Jsoup.parse(
                user.browser().get(path).then().statusCode(200).extract().asString());
    }

    private static Document post(TestUser user, Map<String, String> form) {
        RequestSpecification request = user.browser();
        form.forEach(request::formParam);
        return Jsoup.parse(request.post(PAGE).then().statusCode(200).extract().asString());
    }

    private static Element field(Document page, String name) {
        return page.expectFirst(".field:has([name='" + name + "'])");
    }

    private static String value(Document page, String name) {
        Element input = page.expectFirst("[name='" + name + "']");
        return input.tagName().equals("select") ? input.select("[selected]").text() : input.val();
    }

    private static BigDecimal points(Document page) {
        return number(page.expectFirst(".scores .figure").text());
    }

    /** The lines of the receipt add up to the score. */
    private static void assertAddsUp(Document page) {
        BigDecimal sum = page.select(".receipt tbody tr:not(.group) .number:not(.sum-so-far)").stream()
                .map(Element::text)
                .map(TryPageTest::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .isEqualByComparingTo(
                        number(page.expectFirst(".receipt tfoot .number").text()));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace('\u2212', '-').replace("+", ""));
    }
}
