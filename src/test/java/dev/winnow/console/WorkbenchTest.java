package dev.winnow.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.winnow.identity.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Analysts change tables in a browser. */
@QuarkusTest
class WorkbenchTest {

    private static @Nullable Browsers browsers;

    @TestHTTPResource("")
    String base = "";

    private TestUser ana = new TestUser("");
    private String copy = "";

    @BeforeAll
    static void start() {
        browsers = Browsers.start();
    }

    @AfterAll
    static void end() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @BeforeEach
    void make() {
        base = base.replaceAll("/$", "");
        ana = TestUser.with(Role.ANALYST);
        copy = ana.workingCopy("b2b");
    }

    @AfterEach
    void nothingWasReported() {
        assertThat(chromium().reports()).isEmpty();
    }

    @Test
    void cellIsEditedAndSaved() {
        Desk desk = open(ana, "content");

        desk.go("ENG-CON-04", "Points").type("16").press("Enter").saved();

        assertThat(value("content", "ENG-CON-04", "G")).isEqualTo("16");
        assertThat(desk.strip()).containsText("1 cell changed");
        desk.press("ArrowUp");
        assertThat(desk.active()).isEqualTo("+16");
        assertThat(desk.page().locator(".cell-bar")).containsText("was 6");
        assertThat(desk.page().locator("#cell-panel")).containsText("Changed from 6");

        desk.press("Control+z");

        assertThat(desk.strip()).containsText("Nothing changed");
        assertThat(value("content", "ENG-CON-04", "G")).isEqualTo("6");
        desk.press("Control+y");
        assertThat(desk.strip()).containsText("1 cell changed");
    }

    @Test
    void theMarginSaysWhichCasesHoldEachRow() {
        Desk desk = open(ana, "content");
        Locator margin = desk.page()
                .locator(".g-body .g-row")
                .filter(new Locator.FilterOptions().setHasText("ENG-CON-04"))
                .locator(".g-no");

        assertThat(margin).hasAttribute("title", Pattern.compile("Holds for \\d+ cases?"));
        desk.go("ENG-CON-04", "Points").type("60").press("Enter").saved();
        assertThat(margin).hasAttribute("title", Pattern.compile("fail"));
    }

    @Test
    void aLeadLightsUpTheTable() {
        Desk desk = open(ana, "content");
        Page page = desk.page();
        page.locator("#lead summary").click();
        assertThat(page.locator("#lead textarea")).hasValue(Pattern.compile("\"id\""));
        page.locator("#lead textarea")
                .fill("{\"id\": \"L-1\", \"activities\": [{\"type\": \"download\", \"content\": \"case-study\", "
                        + "\"occurredAt\": \"2026-03-01T10:00:00Z\"}]}");

        page.locator("#lead button").first().click();

        Locator row = page.locator(".g-row.fires");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("ENG-CON-04");
        assertThat(row.locator(".g-cell.holds")).hasCount(2);
        assertThat(page.locator("#lead [role=status]")).containsText("1 row holds");

        desk.go("ENG-CON-04", "On what").type("infographic").press("Enter").saved();

        assertThat(page.locator(".g-row.fires")).hasCount(0);
        page.locator("#lead textarea").fill("{");
        page.locator("#lead button").first().click();
        assertThat(page.locator("#lead [role=status]")).containsText("This isn’t JSON");
        assertThat(page.locator(".g-cell.holds")).hasCount(0);
    }

    @Test
    void faultyBlockIsMendedBySuggestions() {
        Desk desk = open(ana, "firmographic-fit");

        desk.go("FIT-IND-01", "Industry, one of")
                .paste("software; telecommunications\r\nmanufacturing, logstics\r\n")
                .saved()
                .checked();

        assertThat(desk.strip()).containsText("2 problems");
        assertThat(desk.page().locator(".g-cell.wrong")).hasCount(2);
        assertThat(desk.page().locator("#problem-panel")).containsText("Suggested: logistics.");

        desk.page().getByText("Use all 2 suggestions").click();

        assertThat(desk.strip()).containsText("0 problems");
        assertThat(value("firmographic-fit", "FIT-IND-01", "B")).isEqualTo("software, telecommunications");
        assertThat(value("firmographic-fit", "FIT-IND-02", "B")).isEqualTo("manufacturing, logistics");
    }

    @Test
    void missingRowsAreMadeByPasting() {
        Desk desk = open(ana, "content");
        desk.page().locator("[role=grid]").focus();
        desk.press("Control+End", "Home");
        int rows = rows("content");

        desk.press("ArrowRight").paste("download\ndownload\n\"download\"").saved();

        assertThat(rows("content")).isEqualTo(rows + 2);
        desk.press("Control+z");
        assertThat(desk.page().locator(".g-row.inserted")).hasCount(0);
        assertThat(rows("content")).isEqualTo(rows);
    }

    @Test
    void rowsAreInsertedDuplicatedMovedAndDeleted() {
        Desk desk = open(ana, "content");

        desk.go("ENG-CON-02", "Activity")
                .press("Control+Enter")
                .type("webinar")
                .press("Enter")
                .saved();
        assertThat(desk.page().locator(".g-row.inserted")).hasCount(1);
        assertThat(rowText("content", 2)).contains("webinar");

        desk.go("ENG-CON-01", "Activity").press("Alt+ArrowDown").saved();
        assertThat(rowText("content", 1)).contains("ENG-CON-01");

        desk.press("Control+Shift+d").saved();
        assertThat(desk.page().locator(".g-row.inserted")).hasCount(2);
        desk.press("Control+-").saved();
        assertThat(desk.page().locator(".g-row.inserted")).hasCount(1);
    }

    @Test
    void twoPeopleInOneCell() {
        TestUser ben = TestUser.with(Role.ANALYST);
        Desk first = open(ana, "content");
        Desk second = open(ben, "content");
        first.page().route("**/check", route -> route.abort());
        second.page().route("**/check", route -> route.abort());
        first.go("ENG-CON-04", "Points").type("16").press("Enter").saved();

        second.go("ENG-CON-04", "Points").type("12").press("Enter");

        Locator dialog = second.page().locator("dialog");
        assertThat(dialog).containsText("Somebody else changed this cell");
        assertThat(dialog).containsText(ana.name());
        assertThat(dialog).containsText(Pattern.compile("16.*12"));
        dialog.getByText("Keep mine").click();
        second.saved();
        assertThat(value("content", "ENG-CON-04", "G")).isEqualTo("12");

        first.go("ENG-CON-04", "Points").type("20").press("Enter");
        first.page().locator("dialog").getByText("Take theirs").click();
        first.saved();
        assertThat(first.page().locator(".g-cell.active")).hasText("+12");
        assertThat(value("content", "ENG-CON-04", "G")).isEqualTo("12");
    }

    @Test
    void sessionEndsMidway() {
        Desk desk = open(ana, "content");
        desk.page().context().clearCookies();

        desk.go("ENG-CON-04", "Points").type("16").press("Enter").type("19").press("Enter");

        assertThat(desk.strip()).containsText("Your session has ended. 2 changes are kept here.");
        Page other = desk.page()
                .context()
                .waitForPage(() -> desk.strip().getByText("Sign in").click());
        other.fill("#name", ana.name());
        other.fill("#password", TestUser.PASSWORD);
        other.click("button");
        other.waitForURL("**/console");
        other.close();
        desk.strip().getByText("Continue").click();
        desk.saved();
        assertThat(value("content", "ENG-CON-04", "G")).isEqualTo("16");
        assertThat(value("content", "ENG-CON-05", "G")).isEqualTo("19");
    }

    @Test
    void reloadLosesNothing() {
        Desk desk = open(ana, "content");
        desk.page().route("**/sheets/content", route -> {
            if (route.request().method().equals("PATCH")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        desk.go("ENG-CON-04", "Points").type("16").press("Enter");
        assertThat(desk.strip()).containsText("The server can’t be reached. 1 change is kept here.");

        desk.page().unroute("**/sheets/content");
        desk.page().reload();

        desk.ready();
        desk.saved();
        assertThat(value("content", "ENG-CON-04", "G")).isEqualTo("16");
    }

    @Test
    void listsAreCheckedByKeyboard() {
        Desk desk = open(ana, "firmographic-fit");

        desk.go("FIT-IND-03", "Industry, one of").press("Enter", "End").type(", ret");
        assertThat(desk.page().locator("[role=option]")).hasText(new String[] {"retail"});
        desk.press("ArrowDown", "Space", "Escape");
        assertThat(desk.page().locator(".editor")).hasCount(0);
        desk.press("Enter", "End")
                .type(", ret")
                .press("ArrowDown", "Space")
                .press("Tab")
                .saved();

        assertThat(value("firmographic-fit", "FIT-IND-03", "B")).isEqualTo("fintech, saas, retail");
    }

    @Test
    void blocksAreCopiedAndFilled() {
        Desk desk = open(ana, "firmographic-fit");

        desk.go("FIT-SIZE-01", "Employees, from").press("Shift+ArrowRight", "Shift+ArrowDown");

        assertThat(desk.copy()).isEqualTo("200\t1000\n1000\t5000");
        desk.press("Delete").saved();
        assertThat(desk.strip()).containsText("4 cells changed");
        desk.press("Control+z").saved();
        assertThat(desk.strip()).containsText("Nothing changed");
    }

    @Test
    void rowsAreDraggedByTheirNumbers() {
        Desk desk = open(ana, "content");
        Locator numbers = desk.page().locator(".g-body .g-no");
        numbers.nth(0).click();

        numbers.nth(0).hover();
        desk.page().mouse().down();
        numbers.nth(3).hover();
        assertThat(desk.page().locator(".g.carrying")).hasCount(1);
        desk.page().mouse().up();

        desk.saved();
        assertThat(rowText("content", 3)).contains("ENG-CON-01");
        assertThat(desk.page().locator(".g.carrying")).hasCount(0);
        desk.press("Control+z").saved();
        assertThat(rowText("content", 0)).contains("ENG-CON-01");
    }

    @Test
    void differencesAreShown() {
        Desk desk = open(ana, "content");
        int all = rows("content");
        desk.go("ENG-CON-04", "Points").type("16").press("Enter").saved();

        desk.page().getByText("Differences").click();

        Locator grid = desk.page().locator("[role=grid]");
        assertThat(grid).hasAttribute("aria-rowcount", "2");
        assertThat(grid.locator(".g-cell.edited s")).hasText("6");
        assertThat(desk.page().locator("main")).containsText("1 row here differs from release");
        desk.page().getByText("Hide differences").click();
        assertThat(grid).hasAttribute("aria-rowcount", String.valueOf(all + 1));
        assertThat(grid.locator("s")).hasCount(0);
    }

    @Test
    void columnsOfAnotherTableGoByTheirLabels() {
        Desk other = open(ana, "firmographic-fit");
        other.go("FIT-SIZE-01", "Points").press("Control+c");
        String points = other.active();
        other.page().navigate(base + "/console" + copy + "/sheets/content");
        other.ready();

        other.go("ENG-CON-04", "Activity").press("Control+v").saved();

        assertThat(other.go("ENG-CON-04", "Points").active()).isEqualTo(points).isNotEqualTo("+6");
        assertThat(rowText("content", 3)).contains("ENG-CON-04").contains("download");
    }

    @Test
    void rowsAreFoundAndFiltered() {
        Desk desk = open(ana, "firmographic-fit");
        desk.page().locator("[role=grid]").focus();

        desk.press("Control+f").type("nordics");
        assertThat(desk.page().locator(".finder [role=status]")).hasText(Pattern.compile("1 of \\d+"));
        desk.press("Escape", "Control+Shift+l").type("nordics");

        assertThat(desk.page().locator("[role=grid]")).not().hasAttribute("aria-rowcount", "23");
        desk.press("Escape");
        assertThat(desk.page().locator("[role=grid]")).hasAttribute("aria-rowcount", "23");
    }

    @Test
    void othersReadOnly() {
        Desk desk = open(TestUser.with(Role.AUDITOR), "content");

        desk.go("ENG-CON-04", "Points").type("16");

        assertThat(desk.page().locator(".editor")).hasCount(0);
        assertThat(desk.page().locator("[role=grid]")).hasAttribute("aria-readonly", "true");
    }

    private Desk open(TestUser user, String sheet) {
        return Desk.open(chromium().page(), base, user, "/console" + copy + "/sheets/" + sheet);
    }

    private static Browsers chromium() {
        return java.util.Objects.requireNonNull(browsers);
    }

    private String value(String sheet, String row, String column) {
        return given().get(copy + "/sheets/" + sheet)
                .jsonPath()
                .getString("rows.find { it.row == '%s' }.cells.%s.text".formatted(row, column));
    }

    private int rows(String sheet) {
        return given().get(copy + "/sheets/" + sheet).jsonPath().getList("rows").size();
    }

    private String rowText(String sheet, int index) {
        return given().get(copy + "/sheets/" + sheet).jsonPath().getString("rows[" + index + "]");
    }
}
