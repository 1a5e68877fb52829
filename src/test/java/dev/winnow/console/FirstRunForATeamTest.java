package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first administrator sets the server up for a team, without scripts. */
@QuarkusTest
@TestProfile(FirstStartProfile.Team.class)
class FirstRunForATeamTest {

    private static final Path FILE = new FirstStartProfile.Team().passwordFile();

    @Test
    void peopleAreAddedWithTheirRoles() throws IOException {
        Cookie session = signIn(Files.readString(FILE).strip());
        as(session).get("/console").then().statusCode(303).header("Location", endsWith("/console/first-run"));
        as(session)
                .formParam("password", "short")
                .formParam("use", "team")
                .post("/console/first-run")
                .then()
                .statusCode(400)
                .body(containsString("at least 12 characters"));
        as(session)
                .formParam("password", TestUser.PASSWORD)
                .post("/console/first-run")
                .then()
                .statusCode(400);
        assertThat(FILE).exists();

        Response answer = as(session)
                .formParam("password", TestUser.PASSWORD)
                .formParam("use", "team")
                .formParam("samples", "yes")
                .post("/console/first-run");

        answer.then().statusCode(303).header("Location", endsWith("/console/people"));
        assertThat(FILE).doesNotExist();
        assertThat(given().get("/audit/events?kind=set-up").<List<String>>path("events.subject"))
                .containsExactly("admin, for a team");
        assertThat(given().get("/policies/b2b/sample-leads").<String>path("state"))
                .isEqualTo("offered");
        Cookie kept = answer.getDetailedCookie("winnow-session");
        as(kept).get("/console").then().statusCode(200);
        as(kept).get("/console/first-run").then().statusCode(303);

        as(kept).formParam("name", "ana")
                .formParam("password", TestUser.PASSWORD)
                .post("/console/people")
                .then()
                .statusCode(400)
                .body(containsString("at least one role"));
        as(kept).formParam("name", "ana")
                .formParam("password", TestUser.PASSWORD)
                .formParam("role", Role.ANALYST.word(), Role.PUBLISHER.word())
                .post("/console/people")
                .then()
                .statusCode(303);

        assertThat(given().get("/users").<List<String>>path("users.find { it.name == 'ana' }.roles"))
                .containsExactly("analyst", "publisher");
        new TestUser("ana").browser().get("/console").then().statusCode(200);
        new TestUser("ana").browser().get("/console/first-run").then().statusCode(403);
        assertThat(given().get("/audit/verification").<Boolean>path("intact")).isTrue();
    }

    private static Cookie signIn(String password) {
        return given().noFilters()
                .redirects()
                .follow(false)
                .formParam("name", "admin")
                .formParam("password", password)
                .post("/j_security_check")
                .getDetailedCookie("winnow-session");
    }

    private static RequestSpecification as(Cookie session) {
        return TestUser.anonymous().cookie(session);
    }
}
