package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import dev.winnow.identity.Role;
import dev.winnow.release.GovernedProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A draft release is made of a working copy in a browser. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class GovernedChangesPageTest {

    @Test
    void analystsMakeDrafts() {
        TestUser analyst = TestUser.with(Role.ANALYST, Role.PUBLISHER);
        String copy = analyst.workingCopy("b2b");
        String note = UUID.randomUUID().toString();
        analyst.browser()
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "operations",
                        List.of(Map.of("op", "set", "row", "ENG-CON-04", "column", "Notes", "value", note))))
                .patch(copy + "/sheets/content")
                .then()
                .statusCode(200);
        analyst.browser()
                .get("/console" + copy + "/changes")
                .then()
                .statusCode(200)
                .body(containsString("Make a draft release"));

        analyst.browser()
                .formParam("revision", 1)
                .post("/console" + copy + "/save")
                .then()
                .statusCode(409);
        analyst.browser()
                .formParam("reason", " ")
                .post("/console" + copy + "/draft")
                .then()
                .statusCode(400);
        analyst.browser()
                .formParam("reason", "notes are in order")
                .post("/console" + copy + "/draft")
                .then()
                .statusCode(303)
                .header("Location", matchesPattern(".*/console/policies/b2b/releases/[0-9]+"));

        List<String> states = analyst.browser()
                .accept(ContentType.JSON)
                .get("/policies/b2b/releases")
                .jsonPath()
                .getList("releases.state");
        assertThat(states).contains("draft");
    }
}
