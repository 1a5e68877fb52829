package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.winnow.identity.Role;
import dev.winnow.web.workingcopy.OwnFolders;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Somebody saves, in a browser, while the workbook is open in a spreadsheet program. */
@QuarkusTest
@TestProfile(OwnFolders.class)
class RefusedSaveTest {

    private static final Path LOCK = Path.of("target/own-folders/roofing/.~lock.roof.xlsx#");

    @TestHTTPResource("")
    String base = "";

    @Test
    void nothingIsLostWhileTheFileIsOpen() throws IOException {
        base = base.replaceAll("/$", "");
        TestUser publisher = TestUser.with(Role.ANALYST, Role.PUBLISHER);
        String copy = "/console" + publisher.workingCopy(OwnFolders.POLICY);
        try (Browsers browsers = Browsers.start()) {
            Page page = browsers.page();
            Desk desk = Desk.open(page, base, publisher, copy + "/sheets/house-and-owner");
            desk.go("PROP-OWN-01", "").press("End").type(copy).press("Enter").saved();
            page.navigate(base + copy + "/changes");
            Files.writeString(LOCK, ",ana,desk,30.11.2026 10:00,;");
            try {
                page.locator("form[action$='/save'] button").click();
                assertThat(page.locator("main")).containsText("roof.xlsx");
                assertThat(page.locator("main")).containsText("LibreOffice (ana)");
            } finally {
                Files.delete(LOCK);
            }

            page.navigate(base + copy + "/changes");
            assertThat(page.locator("main")).containsText(copy);
            page.locator("form[action$='/save'] button").click();
            page.waitForURL("**/console/policies/roofing");
            assertThat(page.locator("main")).containsText("Changed by release");
            assertThat(browsers.reports()).isEmpty();
        }
    }
}
