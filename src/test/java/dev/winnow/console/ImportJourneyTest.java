package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.winnow.identity.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Marketing operations brings the leads of a CRM system in, in a browser. */
@QuarkusTest
class ImportJourneyTest {

    private static final Pattern FILE = Pattern.compile(".*/console/import/[0-9a-f-]{36}");

    @TestHTTPResource("")
    String base = "";

    /** With a value that the policy doesn't know, and a number that is none. */
    @Test
    void anExportWithMistakesIsMendedRunAndItsFailuresAreDownloaded() throws IOException {
        try (Browsers browsers = Browsers.start()) {
            Page page = open(browsers);
            page.selectOption("#policy", "b2b");
            page.setInputFiles("#file", payload("hubspot-leads.csv", LeadFiles.hubspot()));
            page.click(".drop button");
            page.waitForURL(FILE);
            assertThat(page.locator(".todo")).containsText("2 of the 4 rows can be evaluated");

            Locator industry = page.locator(".columns-of-file > li", new Page.LocatorOptions().setHasText("Industry"));
            assertThat(industry.locator("fieldset")).containsText("COMPUTER_GAMES");
            industry.locator("fieldset select").selectOption("=software");
            page.click("text=Save and try again");
            assertThat(page.locator(".todo")).containsText("3 of the 4 rows can be evaluated");
            page.click("text=Evaluate 4 leads");

            assertThat(page.locator("h1")).containsText("complete");
            assertThat(page.locator(".todo")).containsText("3 leads were evaluated");
            assertThat(page.locator(".todo")).containsText("1 row has a problem");
            assertThat(page.locator("section:has(#first) tbody tr")).hasCount(3);
            Download failed = page.waitForDownload(() -> page.click("a[href$='failed.csv']"));
            assertThat(Files.readString(failed.path())).contains("kim@east.example", "many", "Number of Employees");

            page.navigate(base + "/console/import");
            String mended = Files.readString(failed.path()).replace(",many,", ",70,");
            page.selectOption("#policy", "b2b");
            page.setInputFiles("#file", payload("mended.csv", mended));
            page.click(".drop button");
            page.click("text=Evaluate 1 lead");
            assertThat(page.locator(".todo")).containsText("1 lead was evaluated");
            assertThat(browsers.reports()).isEmpty();
        }
    }

    /** As a browser drops files on a page. */
    @Test
    void anotherExportIsDroppedAndRunAsItIs() {
        try (Browsers browsers = Browsers.start()) {
            Page page = open(browsers);
            page.evaluate(
                    "text => { const data = new DataTransfer(); data.items.add(new File([text], 'report.csv'));"
                            + " document.body.dispatchEvent(new DragEvent('drop',"
                            + " { dataTransfer: data, bubbles: true, cancelable: true })); }",
                    LeadFiles.salesforce());
            page.waitForURL(FILE);
            assertThat(page.locator("h1")).containsText("report.csv");
            assertThat(page.locator(".todo")).containsText("All of the 2 rows can be evaluated.");
            page.locator(".todo button").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).containsText("complete");
            assertThat(page.locator(".todo")).containsText("2 leads were evaluated");
            page.locator(".delete summary").click();
            page.click("text=Delete now");
            page.waitForURL("**/console/import");
            assertThat(browsers.reports()).isEmpty();
        }
    }

    private Page open(Browsers browsers) {
        base = base.replaceAll("/$", "");
        TestUser user = TestUser.with(Role.INTEGRATION);
        Page page = browsers.page();
        page.navigate(base + "/console/import");
        page.fill("#name", user.name());
        page.fill("#password", TestUser.PASSWORD);
        page.click("button");
        page.waitForURL("**/console/import");
        return page;
    }

    private static FilePayload payload(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
