package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.winnow.identity.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A broken workbook is uploaded and fixed, as an analyst does in a browser. */
@QuarkusTest
class UploadJourneyTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TestHTTPResource("")
    String base = "";

    @Test
    void aBrokenUploadIsFixed() throws IOException {
        String path = "/console/policies/b2b/upload";
        TestUser analyst = TestUser.with(Role.ANALYST);
        try (Browsers browsers = Browsers.start()) {
            Page page = browsers.page();
            page.navigate(base.replaceAll("/$", "") + path);
            page.fill("#name", analyst.name());
            page.fill("#password", TestUser.PASSWORD);
            page.click("button");
            page.waitForURL("**" + path);
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "engagement (1).xlsx", XLSX, UploadPageTest.edited("ENG-CON-04", "Points", "many")));
            page.click(".drop button");
            assertThat(page.locator("table.problems")).containsText("many");
            assertThat(page.locator("header.file")).containsText("uploaded as engagement (1).xlsx");

            page.click("text=Make a working copy with these files");
            page.waitForURL(Pattern.compile(".*/working-copies/\\d+/sheets/content"));
            Desk desk = new Desk(page, base);
            desk.ready();
            desk.checked();
            assertThat(desk.strip()).containsText("1 problem");
            desk.go("ENG-CON-04", "Points").type("7").press("Enter");
            desk.saved();
            assertThat(desk.strip()).containsText("0 problems");

            assertThat(browsers.reports()).isEmpty();
        }
    }

    /** As a browser drops files on a page. */
    @Test
    void aWorkbookDroppedOnAWorkingCopyIsMerged() throws IOException {
        TestUser analyst = TestUser.with(Role.ANALYST);
        String copy = "/console" + analyst.workingCopy("b2b");
        try (Browsers browsers = Browsers.start()) {
            Page page = browsers.page();
            Desk desk = Desk.open(page, base.replaceAll("/$", ""), analyst, copy + "/sheets/content");
            page.evaluate(
                    "bytes => { const data = new DataTransfer(); data.items.add(new File([new Uint8Array(bytes)],"
                            + " 'engagement.xlsx')); document.body.dispatchEvent(new DragEvent('drop',"
                            + " { dataTransfer: data, bubbles: true, cancelable: true })); }",
                    unsigned(UploadPageTest.edited("ENG-CON-04", "Points", "16")));
            page.waitForURL("**/sheets/content");
            page.waitForFunction("() => Number(document.querySelector('main').dataset.revision) === 1");
            desk.ready();
            desk.go("ENG-CON-04", "Points");

            assertThat(desk.active()).isEqualTo("+16");
            assertThat(browsers.reports()).isEmpty();
        }
    }

    private static List<Integer> unsigned(byte[] bytes) {
        List<Integer> values = new ArrayList<>();
        for (byte each : bytes) {
            values.add(Byte.toUnsignedInt(each));
        }
        return values;
    }
}
