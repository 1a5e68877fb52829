package dev.winnow.console;

import static io.restassured.RestAssured.given;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestWorkbook;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Draft releases of policy {@code b2b}, made and moved along through the API. */
final class Drafts {

    static final String RELEASES = "/policies/b2b/releases/";

    private Drafts() {}

    /** Makes a draft in which one cell has another text. */
    static int of(TestUser analyst, String sheet, String row, String column, String value) {
        return of(analyst, analyst.workingCopy("b2b"), sheet, row, column, value);
    }

    /** Edits a cell of a working copy and makes a draft of it. */
    static int of(TestUser analyst, String copy, String sheet, String row, String column, String value) {
        set(analyst, copy, sheet, row, column, value);
        return made(analyst, copy);
    }

    static void set(TestUser analyst, String copy, String sheet, String row, String column, String value) {
        analyst.browser()
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("operations", List.of(Map.of("op", "set", "row", row, "column", column, "value", value))))
                .patch(copy + "/sheets/" + sheet)
                .then()
                .statusCode(200);
    }

    /** Makes a draft with no cases, and with a gate that hardly any lead passes. */
    static int stricter(TestUser analyst, String note) {
        PolicyFiles shipped = ShippedPolicies.files("b2b");
        byte[] noCases =
                TestWorkbook.empty().sheet("Read me").set("Read me", "A1", note).bytes();
        byte[] stages = TestWorkbook.of(
                        Objects.requireNonNull(shipped.workbooks().get("stages.xlsx")))
                .set("Marketing gates", "H13", 99)
                .set("Marketing gates", "H14", 99)
                .bytes();
        return analyst.browser()
                .accept(ContentType.JSON)
                .multiPart("reason", "fewer, but better")
                .multiPart("file", "cases.xlsx", noCases)
                .multiPart("file", "stages.xlsx", stages)
                .post("/policies/b2b/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    static int made(TestUser analyst, String copy) {
        return analyst.browser()
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "as agreed on Monday"))
                .post(copy + "/release")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    /** Compares a draft with the active release on all logged decisions, which limits need. */
    static String measure(TestUser analyst, int number) {
        String location = analyst.browser()
                .accept(ContentType.JSON)
                .noContentType()
                .post(RELEASES + number + "/impact")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        JsonPath run = run(analyst, location);
        while (run.getString("state").equals("running")) {
            run = run(analyst, location);
        }
        return run.getString("id");
    }

    private static JsonPath run(TestUser analyst, String location) {
        return analyst.browser()
                .accept(ContentType.JSON)
                .get(location)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static int active() {
        return given().get("/policies/b2b").path("release.number");
    }
}
