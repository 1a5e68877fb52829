package dev.winnow.web.release;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.release.GovernedProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A working copy becomes a release. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class DraftOfWorkingCopyTest {

    private static final String POLICY = "/policies/education";
    private static final Map<String, String> REASON = Map.of("reason", "as agreed");

    private final String analyst = AllowedEverything.key(Access.to(Role.ANALYST));
    private final String marketing = AllowedEverything.key(Access.to(Role.MARKETING_APPROVER));
    private final String both = AllowedEverything.key(Access.to(Role.ANALYST, Role.SALES_APPROVER));
    private final String sales = AllowedEverything.key(Access.to(Role.SALES_APPROVER));

    @Test
    void whoEditedItDoesNotApproveIt() {
        String copy = copy();
        edit(analyst, copy, "PRO-OCC-01", UUID.randomUUID().toString());
        edit(both, copy, "PRO-OCC-01", UUID.randomUUID().toString());

        int number = as(analyst)
                .body(REASON)
                .post(copy + "/release")
                .then()
                .statusCode(201)
                .body("state", equalTo("draft"))
                .body("author", notNullValue())
                .extract()
                .path("number");

        String release = POLICY + "/releases/" + number;
        as(analyst).body(REASON).post(release + "/proposal").then().statusCode(200);
        as(marketing).body(REASON).post(release + "/approvals").then().statusCode(200);
        as(both).body(REASON)
                .post(release + "/approvals")
                .then()
                .statusCode(403)
                .body("detail", containsString("who edited the working copy"));
        as(sales)
                .body(REASON)
                .post(release + "/approvals")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"));
        as(analyst).get(copy).then().statusCode(200);
    }

    @Test
    void brokenOneDoesNot() {
        String copy = copy();
        edit(analyst, copy, "PRO-OCC-01", "a note");
        as(analyst)
                .header("If-Match", "*")
                .body(Map.of(
                        "operations",
                        List.of(Map.of("op", "set", "row", "PRO-OCC-01", "column", "Points", "value", "lots"))))
                .patch(copy + "/sheets/occupation")
                .then()
                .statusCode(200);

        as(analyst)
                .body(REASON)
                .post(copy + "/release")
                .then()
                .statusCode(422)
                .body("type", endsWith("unusable-files"));
        as(analyst).body(Map.of()).post(copy + "/release").then().statusCode(400);
    }

    private String copy() {
        String location = as(analyst)
                .body(Map.of("title", "occupations"))
                .post(POLICY + "/working-copies")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.indexOf(POLICY));
    }

    private static void edit(String key, String copy, String row, String note) {
        as(key).header("If-Match", "*")
                .body(Map.of("operations", List.of(Map.of("op", "set", "row", row, "column", "Notes", "value", note))))
                .patch(copy + "/sheets/occupation")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String key) {
        return given().noFilters().header("X-API-Key", key).contentType(ContentType.JSON);
    }
}
