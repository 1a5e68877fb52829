package dev.winnow.web.workingcopy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.winnow.check.PolicyCheck;
import dev.winnow.check.ReportedProblem;
import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A policy is changed cell by cell over HTTP. */
@QuarkusTest
class WorkingCopyTest {

    private static final String COPIES = "/policies/b2b/working-copies";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ANY = "*";

    private String analyst = "";
    private String copy = "";

    @BeforeEach
    void make() {
        analyst = AllowedEverything.key(Access.to(Role.ANALYST));
        copy = as(analyst)
                .body(Map.of("title", "more for case studies"))
                .post(COPIES)
                .then()
                .statusCode(201)
                .body("revision", equalTo(0))
                .body("unused", equalTo(false))
                .body("baseRelease", notNullValue())
                .extract()
                .header("Location");
        copy = copy.substring(copy.indexOf(COPIES));
    }

    @Test
    void sheetsAreListedWithTheirKinds() {
        as(analyst)
                .get(copy + "/sheets")
                .then()
                .statusCode(200)
                .body("sheets.id", hasItems("content", "vocabulary", "cases", "ladder", "dimensions", "grades"))
                .body("sheets.find { it.id == 'content' }.kind", equalTo("table"))
                .body("sheets.find { it.id == 'content' }.workbook", equalTo("engagement.xlsx"))
                .body("sheets.find { it.id == 'cases' }.kind", equalTo("cases"));
    }

    @Test
    void columnsSayWhatTheirCellsMayContain() {
        JsonPath content = as(analyst).get(copy + "/sheets/content").jsonPath();

        assertThat(content.getMap("columns.find { it.label == 'Activity' }"))
                .containsEntry("role", "condition")
                .containsEntry("fact", "activity.type")
                .containsEntry("comparison", "is")
                .containsEntry("closed", true);
        assertThat(content.getList("columns.find { it.label == 'Activity' }.values"))
                .contains("webinar");
        assertThat(content.getString("columns.find { it.label == 'How long ago, up to (days)' }.comparison"))
                .isEqualTo("at most");
        assertThat(content.getString("columns.find { it.role == 'points' }.letter"))
                .isEqualTo("G");
        assertThat(content.getString("rows.find { it.row == 'ENG-CON-04' }.cells.G.cell"))
                .startsWith("G");
        assertThat(content.getInt("rows.find { it.row == 'ENG-CON-04' }.cells.G.value"))
                .isEqualTo(6);
    }

    @Test
    void everySheetOfEveryShippedPolicyIsRead() {
        for (String policy : ShippedPolicies.NAMES) {
            String number = given().get("/policies/" + policy).jsonPath().getString("release.number");
            String release = "/policies/" + policy + "/releases/" + number + "/sheets";
            List<String> ids = as(analyst).get(release).jsonPath().getList("sheets.id");

            assertThat(ids).hasSizeGreaterThan(6).doesNotHaveDuplicates();
            for (String id : ids) {
                JsonPath sheet = as(analyst).get(release + "/" + id).jsonPath();
                assertThat(sheet.getList("columns.role", String.class))
                        .as(policy + " " + id)
                        .isNotEmpty()
                        .satisfies(roles -> assertThat(roles.contains("unknown"))
                                .isEqualTo(sheet.getString("sheet.kind").matches("read-me|unknown")));
            }
        }
    }

    @Test
    void folderIsReadAsItIs() {
        String etag = as(analyst)
                .get("/policies/b2b/folder/sheets/content")
                .then()
                .statusCode(200)
                .body("problems", notNullValue())
                .extract()
                .header("ETag");

        as(analyst)
                .header("If-None-Match", etag)
                .get("/policies/b2b/folder/sheets/content")
                .then()
                .statusCode(304);
    }

    @Test
    void rowsSayWhatWasChanged() {
        edit("0", Map.of("op", "set", "row", "ENG-CON-04", "column", "Points", "value", 16))
                .body("rows[0].before.G.value", equalTo(6))
                .body("rows[0].before.size()", equalTo(1));
        edit("1", Map.of("op", "insert", "after", "ENG-CON-04")).body("rows[0].inserted", equalTo(true));
        edit("2", Map.of("op", "set", "row", "ENG-CON-05", "column", "C", "value", "webinar"));

        JsonPath sheet = as(analyst).get(copy + "/sheets/content").jsonPath();
        assertThat(sheet.getList("rows.findAll { it.before != null }.row", String.class))
                .containsExactly("ENG-CON-04", "ENG-CON-05");
        assertThat(sheet.getList("rows.findAll { it.inserted }")).hasSize(1);

        edit("3", Map.of("op", "set", "row", "ENG-CON-04", "column", "Points", "value", 6))
                .body("rows[0].before", nullValue());
    }

    @Test
    void cellIsChanged() {
        edit("0", Map.of("op", "set", "row", "ENG-CON-04", "column", "Points", "value", 16))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("rows[0].row", equalTo("ENG-CON-04"))
                .body("rows[0].cells.G.value", equalTo(16));

        as(analyst).get(copy).then().body("revision", equalTo(1));
        as(analyst).post(copy + "/undo").then().statusCode(200).body("rows[0].cells.G.value", equalTo(6));
        as(analyst).post(copy + "/redo").then().statusCode(200).body("rows[0].cells.G.value", equalTo(16));
    }

    @Test
    void conflictNamesWhoWasFirst() {
        String ben = AllowedEverything.key(Access.to(Role.ANALYST));
        edit("0", Map.of("op", "set", "row", "ENG-CON-04", "column", "Points", "value", 16));

        as(ben).header("If-Match", "\"0\"")
                .body(Map.of(
                        "operations", List.of(Map.of("op", "set", "row", "ENG-CON-04", "column", "G", "value", 12))))
                .patch(copy + "/sheets/content")
                .then()
                .statusCode(409)
                .body("type", endsWith("conflicting-edits"))
                .body("detail", containsString("ENG-CON-04: Points is 16 since"))
                .body("revision", equalTo(1))
                .body("conflicts[0].theirs", equalTo("16"))
                .body("conflicts[0].yours", equalTo("12"))
                .body("conflicts[0].by", containsString("key:"));
    }

    @Test
    void revisionIsNeeded() {
        as(analyst)
                .body(Map.of("operations", List.of(Map.of("op", "remove", "row", "ENG-CON-04"))))
                .patch(copy + "/sheets/content")
                .then()
                .statusCode(428)
                .body("detail", containsString("If-Match"));
        edit("7", Map.of("op", "remove", "row", "ENG-CON-04")).statusCode(400);
        edit("one", Map.of("op", "remove", "row", "ENG-CON-04")).statusCode(400);
    }

    @Test
    void wrongOperationsAreProblemsWithTheirPlaces() {
        edit(
                        ANY,
                        Map.of("op", "sett", "row", "ENG-CON-04"),
                        Map.of("op", "set", "row", "ENG-CON-04", "column", "Points"),
                        Map.of("op", "move", "row", "ENG-CON-04", "after", "a", "before", "b"),
                        Map.of("op", "remove", "rows", "ENG-CON-04"),
                        Map.of("op", "set", "row", "ENG-CON-04", "cells", Map.of("G", List.of())))
                .statusCode(400)
                .body(
                        "problems.pointer",
                        hasItems(
                                "/operations/0/op",
                                "/operations/1/value",
                                "/operations/2",
                                "/operations/3/rows",
                                "/operations/3/row",
                                "/operations/4/cells/G"))
                .body("problems[0].suggestion", equalTo("set"));
        edit(ANY, Map.of("op", "set", "row", "ENG-CON-04", "column", "Pionts", "value", 1))
                .statusCode(400)
                .body("problems[0].suggestion", equalTo("Points"));
        as(analyst).get(copy).then().body("revision", equalTo(0));
    }

    @Test
    void checkFindsWhatCheckingTheDownloadedFilesFinds() throws IOException {
        edit(
                        ANY,
                        Map.of("op", "set", "row", "ENG-CON-04", "column", "Points", "value", "lots"),
                        Map.of("op", "duplicate", "row", "ENG-CON-03"),
                        Map.of("op", "set", "row", "ENG-CON-01", "column", "Activity", "value", "downlod"))
                .statusCode(200);

        JsonPath checked = checked();

        PolicyFiles files = files();
        List<ReportedProblem> found = PolicyCheck.of(files).problems().stream()
                .map(ReportedProblem::of)
                .toList();
        assertThat(checked.getList("problems.found", String.class))
                .isEqualTo(found.stream().map(ReportedProblem::found).toList());
        assertThat(checked.getList("problems.cell", String.class))
                .isEqualTo(found.stream().map(ReportedProblem::cell).toList());
        assertThat(checked.getList("problems.id", String.class)).contains("ENG-CON-04", "ENG-CON-01");
        assertThat(checked.getList("problems.replacement", String.class)).contains("download");
        assertThat(checked.getBoolean("compiles")).isFalse();
        as(analyst).get(copy + "/sheets/content").then().body("problems.suggestion", hasItem("download"));
    }

    @Test
    void checkRunsTheCases() {
        edit(ANY, Map.of("op", "set", "row", "ENG-CON-04", "column", "Points", "value", 60))
                .statusCode(200);

        JsonPath checked = checked();

        assertThat(checked.getBoolean("compiles")).isTrue();
        assertThat(checked.getList("results")).hasSize(92);
        assertThat(checked.getInt("cases.failed")).isPositive();
        assertThat(checked.getInt("held.'ENG-CON-04'.cases")).isBetween(1, 92);
        assertThat(checked.getInt("held.'ENG-CON-04'.failing")).isBetween(1, checked.getInt("held.'ENG-CON-04'.cases"));
        assertThat(checked.getMap("held"))
                .doesNotContainKeys(checked.getList("cases.uncovered").toArray());
        assertThat(checked.getList("results.findAll { !it.passed }.failures[0]"))
                .isNotEmpty();
    }

    @Test
    void brokenWorkbooksBecomeAWorkingCopy() {
        as(analyst)
                .contentType("multipart/form-data")
                .multiPart("title", "what Ana sent")
                .multiPart("file", "fit.xlsx", "not a workbook".getBytes(StandardCharsets.UTF_8))
                .post(COPIES)
                .then()
                .statusCode(201);
    }

    @Test
    void folderBecomesAWorkingCopy() {
        as(analyst)
                .body(Map.of("title", "the folder", "from", "folder"))
                .post(COPIES)
                .then()
                .statusCode(201)
                .body("baseRelease", nullValue());
        as(analyst)
                .body(Map.of("title", "the folder", "from", "disk", "release", 1))
                .post(COPIES)
                .then()
                .statusCode(400);
        as(analyst)
                .body(Map.of("title", "a release", "release", 4_711))
                .post(COPIES)
                .then()
                .statusCode(404);
    }

    @Test
    void discardedCopyIsGone() {
        as(analyst).get(COPIES).then().body("workingCopies.number", hasItem(number()));

        as(analyst).delete(copy).then().statusCode(204);

        as(analyst).get(copy).then().statusCode(404).body("type", endsWith("unknown-working-copy"));
        as(analyst).get(COPIES).then().body("workingCopies.number", not(hasItem(number())));
    }

    @Test
    void unknownSheetNamesThoseThereAre() {
        as(analyst)
                .get(copy + "/sheets/contents")
                .then()
                .statusCode(404)
                .body("type", endsWith("unknown-sheet"))
                .body("problems[0].suggestion", equalTo("content"));
    }

    /** Once the newest revision is. */
    private JsonPath checked() {
        Instant end = Instant.now().plus(PATIENCE);
        JsonPath check = as(analyst).get(copy + "/check").jsonPath();
        while (!check.getString("state").equals("done") && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            check = as(analyst).get(copy + "/check").jsonPath();
        }
        return check;
    }

    private int number() {
        return Integer.parseInt(copy.substring(copy.lastIndexOf('/') + 1));
    }

    private PolicyFiles files() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        byte[] zip = as(analyst).accept(ANY + "/" + ANY).get(copy + "/files").asByteArray();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return PolicyFiles.ofPaths("b2b", files);
    }

    @SafeVarargs
    private ValidatableResponse edit(String seen, Map<String, ?>... operations) {
        return as(analyst)
                .header("If-Match", seen.equals(ANY) ? ANY : "\"" + seen + "\"")
                .body(Map.of("operations", List.of(operations)))
                .patch(copy + "/sheets/content")
                .then();
    }

    private static RequestSpecification as(String key) {
        return given().noFilters().header("X-API-Key", key).contentType(ContentType.JSON);
    }
}
