package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.winnow.identity.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page, light and dark, wide and narrow, by the rules of axe. */
@QuarkusTest
class AccessibilityTest {

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String RUN =
            "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', "
                    + "'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(each => each.id + ': ' + "
                    + "each.nodes.map(node => node.html.slice(0, 160) + ' ' + node.any.map(any => any.message).join()).join(' | '))";

    private final SoftAssertions all = new SoftAssertions();

    @TestHTTPResource("")
    String base = "";

    @Test
    void nothingIsInAnybodysWay() throws IOException {
        base = base.replaceAll("/$", "");
        TestUser analyst = TestUser.with(Role.ANALYST);
        String copy = "/console" + analyst.workingCopy("b2b");
        List<String> paths = List.of(
                "/console",
                "/console/policies/b2b",
                "/console/policies/b2b/try",
                "/console/search?q=content",
                copy,
                copy + "/changes",
                copy + "/sheets/firmographic-fit",
                copy + "/sheets/cases",
                copy + "/sheets/grades",
                copy + "/sheets/dimensions",
                copy + "/sheets/vocabulary",
                copy + "/sheets/limits",
                copy + "/sheets/ladder",
                copy + "/cases",
                "/console/policies/b2b/cases",
                "/console/policies/b2b/upload",
                "/console/policies/b2b/releases/1/sheets/content",
                "/console/nothing");
        try (Browsers browsers = Browsers.start()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {1280, 390}) {
                    Page page = browsers.page(width, scheme, true);
                    Desk desk = Desk.open(page, base, analyst, copy + "/sheets/firmographic-fit");
                    desk.go("FIT-IND-01", "Industry, one of").paste("wrong");
                    desk.saved();
                    for (String path : paths) {
                        page.navigate(base + path);
                        if (path.contains("/sheets/")) {
                            desk.ready();
                        }
                        assertClean(page, path + " " + scheme + " " + width);
                    }
                    page.navigate(base + copy + "/sheets/firmographic-fit");
                    desk.ready();
                    desk.checked();
                    desk.go("FIT-IND-01", "Industry, one of").press("Enter");
                    assertClean(page, "an open list " + scheme + " " + width);
                    desk.press("Escape", "?");
                    assertClean(page, "keys " + scheme + " " + width);
                    page.context().close();
                }
            }
            assertThat(browsers.reports()).isEmpty();
        }
        all.assertAll();
    }

    private void assertClean(Page page, String where) throws IOException {
        page.evaluate(axe());
        all.assertThat((List<?>) page.evaluate(RUN)).as(where).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibilityTest.class.getResourceAsStream(AXE)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
