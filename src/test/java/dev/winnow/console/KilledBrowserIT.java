package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.winnow.audit.PackagedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged server, and the tab, while somebody types into a table, again and again: nothing that was typed is
 * lost. {@code -Drounds=3} kills each three times.
 */
class KilledBrowserIT {

    private static final int ROUNDS = Integer.getInteger("rounds", 20);
    private static final String SHEET = "/policies/roofing/working-copies/1/sheets/house-and-owner";
    private static final String USER = "{\"name\": \"dana\", \"password\": \"%s\", \"roles\": [\"analyst\"]}";

    private final Random random = new Random(20261130);
    private final Map<String, String> typed = new LinkedHashMap<>();

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasTypedSurvives() throws Exception {
        try (Browsers browsers = Browsers.start();
                PackagedServer server = PackagedServer.small(folder, Map.of())) {
            server.start();
            HttpResponse<String> made = server.postAsAdmin("/users", USER.formatted(TestUser.PASSWORD));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            String base = "http://127.0.0.1:" + server.port();
            Page page = browsers.page();
            signIn(page, base);
            Desk desk = open(page, base);
            List<String> rows = rows(page);

            for (int round = 0; round < ROUNDS; round++) {
                type(desk, rows, "server " + round + " before");
                Thread.sleep(random.nextInt(60));
                server.kill();
                type(desk, rows, "server " + round + " while it is away");
                server.start();
                desk.saved();
                assertNothingLost(page, "server killed, round " + round);
            }
            for (int round = 0; round < ROUNDS; round++) {
                type(desk, rows, "tab " + round);
                page.waitForTimeout(random.nextInt(40));
                Page next = page.context().newPage();
                page.close();
                page = next;
                desk = open(page, base);
                desk.saved();
                assertNothingLost(page, "tab killed, round " + round);
            }
            System.out.printf(
                    "%s cells typed, %s kills of the server, %s of the tab, none lost%n", 3 * ROUNDS, ROUNDS, ROUNDS);
        }
    }

    private static void signIn(Page page, String base) {
        page.navigate(base + "/console/policies/roofing");
        page.fill("#name", "dana");
        page.fill("#password", TestUser.PASSWORD);
        page.click("button");
        page.fill("#title", "typed into");
        page.click("form[action$='/working-copies'] button");
        page.waitForURL("**/working-copies/1");
    }

    private static Desk open(Page page, String base) {
        page.navigate(base + "/console" + SHEET);
        Desk desk = new Desk(page, base);
        desk.ready();
        return desk;
    }

    private void type(Desk desk, List<String> rows, String text) {
        String row = rows.get(random.nextInt(rows.size()));
        desk.go(row, "").press("End").type(text).press("Enter");
        typed.put(row, text);
    }

    private void assertNothingLost(Page page, String when) {
        assertThat(last(page)).as(when).containsAllEntriesOf(typed);
    }

    @SuppressWarnings("unchecked")
    private static List<String> rows(Page page) {
        return (List<String>)
                page.evaluate("async path => (await (await fetch(path)).json()).rows.map(row => row.row)", SHEET);
    }

    /** The texts of the last column by row. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> last(Page page) {
        return (Map<String, String>) page.evaluate(
                "async path => { const sheet = await (await fetch(path)).json();"
                        + " const { letter } = sheet.columns.at(-1);"
                        + " return Object.fromEntries(sheet.rows.map(row => [row.row, row.cells[letter]?.text ?? ''])); }",
                SHEET);
    }
}
