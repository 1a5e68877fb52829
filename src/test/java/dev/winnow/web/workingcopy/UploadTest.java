package dev.winnow.web.workingcopy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.policy.LibreOffice;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that were taken from a working copy come back, edited, and are merged. */
@QuarkusTest
class UploadTest {

    private static final String COPIES = "/policies/b2b/working-copies";
    private static final String WORKBOOK = "engagement.xlsx";
    private static final String ROW = "ENG-CON-04";

    private String analyst = "";
    private String copy = "";
    private String points = "";
    private String other = "";
    private byte[] taken = {};

    @BeforeEach
    void take() throws IOException {
        analyst = AllowedEverything.key(Access.to(Role.ANALYST));
        String location = as(analyst)
                .body(Map.of("title", "taken to Excel"))
                .post(COPIES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        copy = location.substring(location.indexOf(COPIES));
        JsonPath sheet = as(analyst).get(copy + "/sheets/content").jsonPath();
        points = sheet.getString("rows.find { it.row == '" + ROW + "' }.cells.G.cell");
        other = sheet.getString("rows.find { it.row == 'ENG-CON-03' }.cells.G.cell");
        taken = workbook();
    }

    @Test
    void editsOnBothSidesMerge() throws IOException {
        set("ENG-CON-03", 7);

        upload("\"0\"", edited(taken, points, 16)).statusCode(200).body("revision", equalTo(2));

        assertThat(pointsOf(ROW)).isEqualTo(16);
        assertThat(pointsOf("ENG-CON-03")).isEqualTo(7);
    }

    @Test
    void theSameCellIsAConflictThatNamesIt() throws IOException {
        set(ROW, 12);

        upload("\"0\"", edited(taken, points, 16))
                .statusCode(409)
                .body("type", endsWith("conflicting-edits"))
                .body("detail", containsString("row ENG-CON-04: Points was 6, is 12 in the working copy and 16 in"))
                .body("conflicts[0].theirs", equalTo("12"))
                .body("conflicts[0].mine", equalTo("16"));
        assertThat(pointsOf(ROW)).isEqualTo(12);

        upload("*", edited(workbook(), points, 16)).statusCode(200);
        assertThat(pointsOf(ROW)).isEqualTo(16);
    }

    @Test
    void whoEditsWhatAnUploadChangedIsTold() throws IOException {
        upload("\"0\"", edited(taken, points, 16)).statusCode(200);
        String ben = AllowedEverything.key(Access.to(Role.ANALYST));

        edit(ben, "0", ROW, 12).statusCode(409).body("conflicts[0].theirs", equalTo("16"));
        edit(ben, "0", "ENG-CON-03", 12).statusCode(200);
    }

    @Test
    void anUploadCanBeUndone() throws IOException {
        set("ENG-CON-03", 7);
        upload("\"1\"", edited(workbook(), points, 16)).statusCode(200);

        as(analyst).post(copy + "/undo").then().statusCode(200);
        assertThat(pointsOf(ROW)).isEqualTo(6);
        assertThat(pointsOf("ENG-CON-03")).isEqualTo(7);
        as(analyst).post(copy + "/redo").then().statusCode(200);
        assertThat(pointsOf(ROW)).isEqualTo(16);

        edit(AllowedEverything.key(Access.to(Role.ANALYST)), "*", "ENG-CON-03", 9)
                .statusCode(200);
        as(analyst).post(copy + "/undo").then().statusCode(409);
        assertThat(pointsOf(ROW)).isEqualTo(16);
    }

    @Test
    void whatWasUploadedCanBeEditedAndTakenAgain() throws IOException {
        upload("\"0\"", edited(taken, points, 16)).statusCode(200);
        set("ENG-CON-03", 8);

        byte[] again = workbook();

        upload("*", edited(again, other, 9)).statusCode(200);
        assertThat(pointsOf(ROW)).isEqualTo(16);
        assertThat(pointsOf("ENG-CON-03")).isEqualTo(9);
    }

    @Test
    void brokenWorkbooksAreTakenAsTheyAre() {
        upload("\"0\"", "not a workbook".getBytes(StandardCharsets.UTF_8)).statusCode(200);
        edit(analyst, "*", ROW, 12).statusCode(404);
    }

    @Test
    void theSameWorkbookChangesNothing() {
        upload("\"0\"", taken).statusCode(200).body("revision", equalTo(0));
    }

    @Test
    void aRevisionIsNeeded() {
        given().header("X-API-Key", analyst)
                .multiPart("file", WORKBOOK, taken)
                .post(copy + "/files")
                .then()
                .statusCode(428);
        upload("\"7\"", taken).statusCode(400);
    }

    /** As an analyst does: take the workbooks, edit them in LibreOffice, bring them back. */
    @Test
    void whatLibreOfficeSavesMerges(@TempDir Path folder) throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "needs LibreOffice");
        byte[] saved = Objects.requireNonNull(
                LibreOffice.saved(folder, new TreeMap<>(Map.of(WORKBOOK, edited(taken, points, 16))))
                        .get(WORKBOOK));
        set("ENG-CON-03", 7);

        upload("\"0\"", saved).statusCode(200);

        assertThat(pointsOf(ROW)).isEqualTo(16);
        assertThat(pointsOf("ENG-CON-03")).isEqualTo(7);
    }

    private static byte[] edited(byte[] workbook, String cell, int value) throws IOException {
        EditedWorkbook edited = new EditedWorkbook(workbook);
        CellReference place = new CellReference(cell);
        edited.set("Content", place.getRow() + 1, place.getCol(), new CellValue.Decimal(BigDecimal.valueOf(value)));
        return edited.bytes();
    }

    private ValidatableResponse upload(String revision, byte[] workbook) {
        return given().header("X-API-Key", analyst)
                .header("If-Match", revision)
                .multiPart("file", WORKBOOK, workbook)
                .post(copy + "/files")
                .then();
    }

    private void set(String row, int value) {
        edit(analyst, "*", row, value).statusCode(200);
    }

    private ValidatableResponse edit(String key, String revision, String row, int value) {
        return as(key).header("If-Match", revision)
                .body(Map.of(
                        "operations", List.of(Map.of("op", "set", "row", row, "column", "Points", "value", value))))
                .patch(copy + "/sheets/content")
                .then();
    }

    private int pointsOf(String row) {
        return as(analyst)
                .get(copy + "/sheets/content")
                .jsonPath()
                .getInt("rows.find { it.row == '" + row + "' }.cells.G.value");
    }

    private byte[] workbook() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        byte[] zip = as(analyst).accept("*/*").get(copy + "/files").asByteArray();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return Objects.requireNonNull(
                PolicyFiles.ofPaths("b2b", files).workbooks().get(WORKBOOK));
    }

    private static RequestSpecification as(String key) {
        return given().header("X-API-Key", key).contentType(ContentType.JSON);
    }
}
