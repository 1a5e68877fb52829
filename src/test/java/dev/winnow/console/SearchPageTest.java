package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.winnow.identity.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Tables, rows and working copies are found by their words. */
@QuarkusTest
class SearchPageTest {

    @TestHTTPResource("")
    String base = "";

    @Test
    void rowsAndTablesAreFound() {
        TestUser ana = TestUser.with(Role.ANALYST);

        assertThat(hrefs(search(ana, "eng-con-04")))
                .contains("/console/policies/b2b/releases/1/sheets/content?row=ENG-CON-04");
        assertThat(hrefs(search(ana, "B2B  content table")))
                .contains("/console/policies/b2b/releases/1/sheets/content");
        assertThat(search(ana, "<b>no such thing").select("[role=status]").text())
                .startsWith("Nothing is found by “<b>no such thing”.");
    }

    @Test
    void manyPlacesAreCutShort() {
        Document page = search(TestUser.with(Role.ANALYST), "row");

        assertThat(hrefs(page)).hasSize(50);
        assertThat(page.select("[role=status]").text()).contains("There are more");
    }

    @Test
    void workingCopiesAreFound() {
        TestUser ana = TestUser.with(Role.ANALYST);
        String copy = ana.workingCopy("b2b");

        assertThat(hrefs(search(ana, ana.name()))).contains("/console" + copy);
    }

    @Test
    void nothingIsFoundThatMayNotBeSeen() {
        TestUser ana = TestUser.with(Role.ANALYST);
        ana.workingCopy("b2b");

        TestUser sales = TestUser.with(Role.SALES);
        assertThat(hrefs(search(sales, "b2b"))).containsExactly("/console/policies/b2b", "/console/policies/b2b/try");
        assertThat(hrefs(search(sales, "ENG-CON-04"))).isEmpty();
        TestUser limited = TestUser.limited(List.of("roofing"), Role.ANALYST);
        assertThat(hrefs(search(limited, "b2b"))).isEmpty();
    }

    /** Ctrl+K leads there from everywhere; a row that was found is the active one. */
    @Test
    void aRowIsReachedByTheKeyboard() {
        TestUser ana = TestUser.with(Role.ANALYST);
        try (Browsers browsers = Browsers.start()) {
            Page page = browsers.page();
            Desk desk = Desk.open(
                    page, base.replaceAll("/$", ""), ana, "/console/policies/b2b/releases/1/sheets/firmographic-fit");

            desk.press("Control+k").type("ENG-CON-04").press("Enter");
            page.click(".results a");
            desk.ready();

            assertThat(page.locator(".cell-bar")).containsText("ENG-CON-04");
            assertThat(page.locator("[role=grid]")).isFocused();
            assertThat(browsers.reports()).isEmpty();
        }
    }

    private static Document search(TestUser user, String words) {
        return Jsoup.parse(user.browser()
                .queryParam("q", words)
                .get("/console/search")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<String> hrefs(Document page) {
        return page.select(".results a").eachAttr("href");
    }
}
