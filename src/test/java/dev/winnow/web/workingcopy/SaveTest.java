package dev.winnow.web.workingcopy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A working copy is saved into the policy's folder, where it is active at once. */
@QuarkusTest
@TestProfile(OwnFolders.class)
class SaveTest {

    private static final String COPIES = "/policies/roofing/working-copies";
    private static final String SHEET = "house-and-owner";

    private String analyst = "";
    private String publisher = "";
    private String copy = "";
    private String row = "";
    private int release;

    @BeforeEach
    void make() {
        analyst = AllowedEverything.key(Access.to(Role.ANALYST));
        publisher = AllowedEverything.key(Access.to(Role.PUBLISHER));
        copy = copyOf(Map.of("title", "other points"));
        JsonPath sheet = as(analyst).get(copy + "/sheets/" + SHEET).jsonPath();
        row = sheet.getString("rows[0].row");
        release = activeRelease();
    }

    @AfterEach
    void tidy() throws IOException {
        for (Path file : OwnFolders.files()) {
            if (!file.toString().endsWith(".xlsx")
                    || file.getFileName().toString().startsWith("~")) {
                delete(file);
            }
        }
    }

    @Test
    void whatIsSavedIsActiveAndInTheFolder() {
        set("Notes", "text 13");

        save("\"1\"")
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("release", equalTo(release + 1))
                .body("workbooks", contains("roof.xlsx"));

        assertThat(activeRelease()).isEqualTo(release + 1);
        String folder = copyOf(Map.of("title", "the folder", "from", "folder"));
        assertThat(notesIn(folder)).isEqualTo("text 13");
        as(AllowedEverything.key(Access.to(Role.AUDITOR)))
                .get("/audit/events?kind=working-copy-saved")
                .then()
                .body("events[0].subject", containsString("House and owner, row " + row + " changed: Notes "))
                .body("events[0].subject", endsWith(" → text 13"))
                .body("events[0].caller", containsString("key:"));
    }

    @Test
    void itCanBeSavedAgain() {
        set("Notes", "text 14");
        save("*").statusCode(200);
        set("Notes", "text 15");

        save("\"2\"").statusCode(200).body("release", equalTo(release + 2));
        save("\"2\"").statusCode(200).body("release", equalTo(release + 2)).body("workbooks", empty());
    }

    @Test
    void filesThatWereChangedMeanwhileAreNamed() throws IOException {
        String other = copyOf(Map.of("title", "somebody else's"));
        set("Notes", "text 16");
        save("*").statusCode(200);
        as(analyst)
                .header("If-Match", "*")
                .body(Map.of(
                        "operations", List.of(Map.of("op", "set", "row", row, "column", "Notes", "value", "text 17"))))
                .patch(other + "/sheets/" + SHEET)
                .then()
                .statusCode(200);
        byte[] before = Files.readAllBytes(OwnFolders.folder().resolve("roof.xlsx"));

        as(publisher)
                .header("If-Match", "*")
                .post(other + "/save")
                .then()
                .statusCode(409)
                .body("type", endsWith("folder-changed"))
                .body("detail", containsString("roof.xlsx"));

        assertThat(Files.readAllBytes(OwnFolders.folder().resolve("roof.xlsx"))).isEqualTo(before);
    }

    @Test
    void otherWorkbooksOfTheFolderStayAsTheyAreNow() throws IOException {
        set("Notes", "text 18");
        Path cases = OwnFolders.folder().resolve("cases.xlsx");
        byte[] shipped = Files.readAllBytes(cases);
        Files.delete(cases);
        try {
            save("*").statusCode(200).body("workbooks", contains("roof.xlsx"));
            assertThat(cases).doesNotExist();
        } finally {
            Files.write(cases, shipped);
        }
    }

    @Test
    void workbooksThatSomebodyHasOpenAreNamed() throws IOException {
        set("Notes", "text 19");
        Files.writeString(OwnFolders.folder().resolve(".~lock.roof.xlsx#"), ",ana,desk,30.11.2026 10:00,;");

        save("*")
                .statusCode(409)
                .body("type", endsWith("workbook-open"))
                .body("detail", containsString("roof.xlsx"))
                .body("detail", containsString("LibreOffice (ana)"));
        assertThat(activeRelease()).isEqualTo(release);

        Files.writeString(OwnFolders.folder().resolve(".~lock.cases.xlsx#"), ",ana,desk,30.11.2026 10:00,;");
        Files.delete(OwnFolders.folder().resolve(".~lock.roof.xlsx#"));
        save("*").statusCode(200);
    }

    @Test
    void errorsAndFailingCasesAreNotSaved() {
        set("Points", "many");
        save("*").statusCode(422).body("problems.found", hasItem("\"many\""));

        set("Points", 9_000);
        save("*").statusCode(422).body("problems.kind", hasItem("case"));
        assertThat(activeRelease()).isEqualTo(release);
    }

    @Test
    void aFolderThatCannotBeWrittenSaysSo() throws IOException {
        set("Notes", "text 20");
        Files.createDirectories(OwnFolders.folder().resolve(".winnow-writing").resolve("in the way/here"));

        save("*")
                .statusCode(409)
                .body("type", endsWith("folder-not-writable"))
                .body("detail", containsString("expected a folder that the server can write, found roofing"));
        assertThat(activeRelease()).isEqualTo(release);
    }

    @Test
    void onlyTheNewestRevisionIsSaved() {
        set("Notes", "text 21");

        save("\"0\"").statusCode(409).body("type", endsWith("outdated-revision"));
        as(publisher).post(copy + "/save").then().statusCode(428);
        assertThat(activeRelease()).isEqualTo(release);
    }

    @Test
    void uploadedWorkbooksReplaceThoseOfTheFolder() throws IOException {
        set("Notes", "text 22");
        save("*").statusCode(200);
        byte[] workbook = Files.readAllBytes(OwnFolders.folder().resolve("roof.xlsx"));
        set("Notes", "text 23");
        save("*").statusCode(200);
        String location = given().header("X-API-Key", analyst)
                .multiPart("title", "what Ana sent")
                .multiPart("file", "roof.xlsx", workbook)
                .post(COPIES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        as(publisher)
                .header("If-Match", "*")
                .post(location.substring(location.indexOf(COPIES)) + "/save")
                .then()
                .statusCode(200)
                .body("workbooks", contains("roof.xlsx"));

        assertThat(notesIn(copyOf(Map.of("title", "the folder", "from", "folder"))))
                .isEqualTo("text 22");
    }

    @Test
    void differencesToTheActiveReleaseAreShown() {
        set("Notes", "text 24");

        as(publisher)
                .get(copy + "/diff")
                .then()
                .statusCode(200)
                .body("sheets[0].rows[0].row", equalTo(row))
                .body("sheets[0].rows[0].cells[0].after.text", equalTo("text 24"));
        assertThat(as(publisher).accept(ContentType.TEXT).get(copy + "/diff").asString())
                .startsWith("1 row changed\n");
        as(publisher).get(copy + "/diff?from=4711").then().statusCode(404);
    }

    private void set(String column, Object value) {
        as(analyst)
                .header("If-Match", "*")
                .body(Map.of("operations", List.of(Map.of("op", "set", "row", row, "column", column, "value", value))))
                .patch(copy + "/sheets/" + SHEET)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse save(String revision) {
        return as(publisher).header("If-Match", revision).post(copy + "/save").then();
    }

    private String notesIn(String location) {
        JsonPath sheet = as(analyst).get(location + "/sheets/" + SHEET).jsonPath();
        String letter = sheet.getString("columns.find { it.label == 'Notes' }.letter");
        return sheet.getString("rows[0].cells." + letter + ".value");
    }

    private String copyOf(Map<String, ?> form) {
        String location = as(analyst)
                .body(form)
                .post(COPIES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.indexOf(COPIES));
    }

    private int activeRelease() {
        return as(analyst).get("/policies/roofing").jsonPath().getInt("release.number");
    }

    private static RequestSpecification as(String key) {
        return given().header("X-API-Key", key).contentType(ContentType.JSON);
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (var inside = Files.list(path)) {
                for (Path each : inside.toList()) {
                    delete(each);
                }
            }
        }
        Files.delete(path);
    }
}
