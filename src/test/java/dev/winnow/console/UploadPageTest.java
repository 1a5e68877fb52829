package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workbooks are checked, marked and taken into working copies by plain forms. */
@QuarkusTest
class UploadPageTest {

    private static final String PATH = "/console/policies/b2b/upload";
    private static final Path FOLDER = Path.of("decision-tables/b2b");
    private static final String WORKBOOK = "engagement.xlsx";
    private static final byte[] NO_WORKBOOK = "not a workbook".getBytes(StandardCharsets.UTF_8);

    private TestUser analyst = new TestUser("");

    @BeforeEach
    void signIn() {
        analyst = TestUser.with(Role.ANALYST);
    }

    @Test
    void changesAreShownByCell() throws IOException {
        Document page = checked(200, Map.of(WORKBOOK, edited("ENG-CON-04", "Points", "16")));

        assertThat(page.select("h1").text()).isEqualTo("1 workbook checked");
        assertThat(page.select("ul.sheet-list li").eachText()).anyMatch(text -> text.startsWith("Content content "));
        assertThat(page.select("summary").eachText()).contains("1 row changed");
        assertThat(page.select("section.box tbody tr").eachText()).containsExactly("ENG-CON-04 Points 6 16");
        assertThat(page.text()).contains("replaces the workbook of release 1", "no errors");
    }

    @Test
    void problemsAreShownAtTheirCellsWithSuggestions() throws IOException {
        Document page = checked(200, Map.of(WORKBOOK, edited("ENG-CON-04", "Points", "16 points")));

        Element problem = page.select("table.problems tbody tr").get(0);
        assertThat(problem.text()).contains("Content", "16 points");
        assertThat(page.expectFirst(".badge.bad").text()).isEqualTo("1");
        assertThat(page.select("h1 + p").text()).contains("1 error");
    }

    @Test
    void renamedWorkbooksAreRecognised() throws IOException {
        Document page = checked(200, Map.of("engagement (1).xlsx", edited("ENG-CON-04", "Points", "16")));

        assertThat(page.select("header.file").text()).contains(WORKBOOK, "uploaded as engagement (1).xlsx");
        assertThat(page.text()).contains("no errors");
        Document both = checked(200, Map.of("engagement (1).xlsx", shipped(), WORKBOOK, shipped()));
        assertThat(both.select("header.file h2").eachText()).containsExactly("engagement (1).xlsx", WORKBOOK);
        assertThat(both.select("h1 + p").text()).contains("error");
    }

    @Test
    void badFilesAreToldOnTheSamePage() throws IOException {
        assertThat(checked(200, Map.of(WORKBOOK, NO_WORKBOOK))
                        .select("header.file, table.problems")
                        .text())
                .contains("can’t be read", "whole file");
        assertThat(checked(200, Map.of(WORKBOOK, new byte[3 << 20]))
                        .select("table.problems")
                        .text())
                .contains("2 MB");
        Document wrongName = checked(400, Map.of("leads.csv", NO_WORKBOOK, WORKBOOK, shipped()));
        assertThat(wrongName.select("[role=alert]").text())
                .contains("expected a workbook whose name ends in .xlsx, found the file \"leads.csv\"");
        assertThat(wrongName.select("header.file h2").text()).isEqualTo(WORKBOOK);
        assertThat(checked(400, Map.of("", new byte[0])).select("[role=alert]").text())
                .contains("expected at least one workbook, found none");
    }

    @Test
    void tooManyFilesLoseNothing() throws IOException {
        Document one = checked(200, Map.of(WORKBOOK, shipped()));
        RequestSpecification form = form(one);
        for (int number = 0; number < 20; number++) {
            form.multiPart("file", "w" + number + ".xlsx", shipped());
        }

        Document page = page(form.post(PATH), 400);

        assertThat(page.select("[role=alert]").text()).contains("expected at most 20 workbooks, found 21", "is kept");
        assertThat(kept(page)).isEqualTo(kept(one));
    }

    @Test
    void tooMuchIsToldInMegabytes() throws IOException {
        RequestSpecification form = analyst.browser();
        for (int number = 0; number < 6; number++) {
            form.multiPart("file", "w" + number + ".xlsx", new byte[2 << 20]);
        }

        assertThat(page(form.post(PATH), 400).select("[role=alert]").text())
                .contains("expected at most 11 MB of workbooks, found 13 MB");
    }

    @Test
    void aFileCanBeLeftOut() throws IOException {
        Document page = checked(200, Map.of(WORKBOOK, shipped(), "leads.xlsx", NO_WORKBOOK));

        Document rest = page(form(page).multiPart("without", "leads.xlsx").post(PATH), 200);
        assertThat(rest.select("header.file h2").eachText()).containsExactly(WORKBOOK);

        Document none = page(form(rest).multiPart("without", WORKBOOK).post(PATH), 200);
        assertThat(none.select("header.file, [role=alert]")).isEmpty();
    }

    @Test
    void markedCopiesAreDownloads() throws IOException {
        Document page = checked(200, Map.of(WORKBOOK, edited("ENG-CON-04", "Points", "many"), "fit.xlsx", NO_WORKBOOK));

        Response one = form(page).multiPart("only", WORKBOOK).post(PATH + "/marked");
        assertThat(one.getHeader("Content-Disposition")).contains("attachment").contains(WORKBOOK);
        assertThat(new WorkbookReader(new Problems()).read(WORKBOOK, one.asByteArray()))
                .anyMatch(sheet ->
                        sheet.name().equals("Winnow problems") || sheet.name().contains("roblem"));
        assertThat(form(page).post(PATH + "/marked").getHeader("Content-Disposition"))
                .contains("workbooks.zip");
    }

    @Test
    void aWorkingCopyOpensAtTheFirstProblem() throws IOException {
        Document page = checked(200, Map.of(WORKBOOK, edited("ENG-CON-04", "Points", "many")));
        assertThat(page.select("#title").val()).isEqualTo("Upload of engagement.xlsx");

        String location = form(page)
                .multiPart("title", "from Excel")
                .post(PATH + "/working-copy")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(location).endsWith("/sheets/content");
        Document sheet = page(analyst.browser().get(location), 200);
        assertThat(sheet.select("tr").eachText()).anyMatch(row -> row.contains("ENG-CON-04") && row.contains("many"));
    }

    @Test
    void brokenWorkbooksAreTakenAsTheyAre() throws IOException {
        Document page = checked(200, Map.of(WORKBOOK, NO_WORKBOOK));

        form(page)
                .multiPart("title", "broken")
                .post(PATH + "/working-copy")
                .then()
                .statusCode(303);
    }

    @Test
    void withoutATitleTheFilesAreKept() throws IOException {
        Document page = checked(200, Map.of(WORKBOOK, shipped()));

        Document again = page(form(page).multiPart("title", " ").post(PATH + "/working-copy"), 400);

        assertThat(again.select("[role=alert]").text()).contains("title: expected a title");
        assertThat(kept(again)).isEqualTo(kept(page));
    }

    @Test
    void workbooksMergeIntoAWorkingCopyWithoutLosingItsEdits() throws IOException {
        String copy = analyst.workingCopy("b2b");
        set(copy, "ENG-CON-03", 7);
        Document page = checked(200, Map.of(WORKBOOK, edited("ENG-CON-04", "Points", "16")));
        String number = copy.substring(copy.lastIndexOf('/') + 1);

        form(page)
                .multiPart("copy", number)
                .post(PATH + "/merge")
                .then()
                .statusCode(303)
                .header("Location", containsString("/working-copies/" + number + "/sheets/content"));

        Document sheet = page(analyst.browser().get("/console" + copy + "/sheets/content"), 200);
        assertThat(row(sheet, "ENG-CON-03")).contains(" 7");
        assertThat(row(sheet, "ENG-CON-04")).contains(" 16");
        set(copy, "ENG-CON-04", 12);
        Document conflict = page(form(page).multiPart("copy", number).post(PATH + "/merge"), 409);
        assertThat(conflict.select("[role=alert]").text()).contains("ENG-CON-04", "12", "16");
        assertThat(page(form(page).multiPart("copy", "999").post(PATH + "/merge"), 404)
                        .select("[role=alert]")
                        .text())
                .contains("expected the number of a working copy of b2b");
    }

    @Test
    void whatNoPageKeptIsRefused() {
        assertThat(page(analyst.browser().multiPart("kept", "../fit.xlsx:AAAA").post(PATH), 400)
                        .select("[role=alert]")
                        .text())
                .contains("kept: expected a workbook's name");
        page(analyst.browser().multiPart("kept", "fit.xlsx:?").post(PATH + "/marked"), 400);
    }

    @Test
    void analystsFindThePage() {
        assertThat(page(analyst.browser().get("/console/policies/b2b"), 200).select("a[href=" + PATH + "]"))
                .isNotEmpty();
        assertThat(page(analyst.browser().get("/console"), 200).select("a[href=" + PATH + "]"))
                .isNotEmpty();
        assertThat(page(analyst.browser().get(PATH), 200).select("input[type=file]"))
                .hasSize(1);
        TestUser sales = TestUser.with(Role.SALES);
        assertThat(page(sales.browser().get("/console/policies/b2b"), 200).select("a[href=" + PATH + "]"))
                .isEmpty();
        assertThat(page(sales.browser().get(PATH), 403).text()).contains("Analyst");
    }

    private Document checked(int status, Map<String, byte[]> files) throws IOException {
        RequestSpecification form = analyst.browser();
        files.forEach((name, content) -> form.multiPart("file", name, content));
        return page(form.post(PATH), status);
    }

    /** What the form of a page carries along. */
    private RequestSpecification form(Document page) {
        RequestSpecification form = analyst.browser()
                .multiPart("sheet", page.select("input[name=sheet]").val());
        kept(page).forEach(kept -> form.multiPart("kept", kept));
        return form;
    }

    private static List<String> kept(Document page) {
        return page.select("input[name=kept]").eachAttr("value");
    }

    private static Document page(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("text/html");
        return Jsoup.parse(response.asString());
    }

    private void set(String copy, String row, int value) {
        analyst.browser()
                .contentType("application/json")
                .accept("*/*")
                .header("If-Match", "*")
                .body(Map.of(
                        "operations", List.of(Map.of("op", "set", "row", row, "column", "Points", "value", value))))
                .patch(copy + "/sheets/content")
                .then()
                .statusCode(200);
    }

    private static String row(Document sheet, String id) {
        return sheet.select("tbody tr").eachText().stream()
                .filter(text -> text.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] shipped() throws IOException {
        return Files.readAllBytes(FOLDER.resolve(WORKBOOK));
    }

    static byte[] edited(String row, String column, String value) throws IOException {
        Listing sheet = PolicyListing.of(PolicyFiles.none("b2b").with(Map.of(WORKBOOK, shipped()))).sheets().stream()
                .filter(each -> each.name().equals("Content"))
                .findFirst()
                .orElseThrow();
        EditedWorkbook edited = new EditedWorkbook(shipped());
        edited.set(
                sheet.sheet().name(),
                sheet.rows().stream()
                        .filter(each -> each.key().equals(row))
                        .findFirst()
                        .orElseThrow()
                        .number(),
                sheet.columns().stream()
                        .filter(each -> each.label().startsWith(column))
                        .findFirst()
                        .orElseThrow()
                        .index(),
                value.matches("\\d+") ? new CellValue.Decimal(new BigDecimal(value)) : new CellValue.Text(value));
        return edited.bytes();
    }
}
