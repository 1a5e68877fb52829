package dev.winnow.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What ends the sessions of a user. */
@QuarkusTest
class SessionEndTest {

    private static final String PASSWORD = "a long sentence is best";
    private static final String NEXT_PASSWORD = "another long sentence";

    private final String name = "dana-" + UUID.randomUUID();

    @Test
    void newPasswordsEndSessions() {
        Cookie session = signedInUser();

        send("put", "", Map.of("roles", List.of("auditor"), "password", NEXT_PASSWORD));

        assertThat(isSignedIn(session)).isFalse();
        assertThat(isSignedIn(signIn(NEXT_PASSWORD))).isTrue();
    }

    @Test
    void newRolesKeepSessions() {
        Cookie session = signedInUser();

        send("put", "", Map.of("roles", List.of("auditor", "sales")));

        assertThat(isSignedIn(session)).isTrue();
    }

    @Test
    void sessionsCanBeEnded() {
        Cookie session = signedInUser();
        Cookie other = signIn(PASSWORD);

        given().delete("/users/" + name + "/sessions").then().statusCode(200).body("name", equalTo(name));

        assertThat(isSignedIn(session)).isFalse();
        assertThat(isSignedIn(other)).isFalse();
        Cookie next = signIn(PASSWORD);
        assertThat(isSignedIn(next)).isTrue();
        given().delete("/users/" + name + "/sessions").then().statusCode(200);
        assertThat(isSignedIn(next)).isFalse();
    }

    @Test
    void browsersOfEndedSessionsSeeTheSignInPage() {
        Cookie session = signedInUser();

        given().delete("/users/" + name + "/sessions").then().statusCode(200);

        for (String path : List.of("/sign-in", "/assets/access.css")) {
            given().noFilters()
                    .redirects()
                    .follow(false)
                    .cookie(session)
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void enabledUsersSignInWithTheNewPasswordAndOldSessionsStayEnded() {
        Cookie session = signedInUser();
        given().delete("/users/" + name).then().statusCode(200);

        send("post", "/enablement", Map.of("password", NEXT_PASSWORD))
                .then()
                .statusCode(200)
                .body("disabledAt", nullValue(), "roles", equalTo(List.of("auditor")));

        assertThat(isSignedIn(session)).isFalse();
        assertThat(signIn(PASSWORD)).isNull();
        assertThat(isSignedIn(signIn(NEXT_PASSWORD))).isTrue();
    }

    @Test
    void onlyDisabledUsersCanBeEnabledAndTheirNamesStayTaken() {
        signedInUser();
        send("post", "/enablement", Map.of("password", NEXT_PASSWORD))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:winnow:problem:not-disabled"));
        given().delete("/users/" + name).then().statusCode(200);

        given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "password", PASSWORD, "roles", List.of("sales")))
                .post("/users")
                .then()
                .statusCode(409);
        send("post", "/enablement", Map.of("password", "short")).then().statusCode(400);
        send("post", "/enablement", Map.of()).then().statusCode(400);
        given().delete("/users/nobody-there/sessions").then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("password", PASSWORD))
                .post("/users/nobody-there/enablement")
                .then()
                .statusCode(404);
    }

    private Cookie signedInUser() {
        given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "password", PASSWORD, "roles", List.of("auditor")))
                .post("/users")
                .then()
                .statusCode(201);
        Cookie session = Objects.requireNonNull(signIn(PASSWORD));
        assertThat(isSignedIn(session)).isTrue();
        return session;
    }

    private Response send(String method, String path, Map<String, Object> body) {
        return given().contentType(ContentType.JSON).body(body).request(method, "/users/" + name + path);
    }

    /** Null if refused. */
    private @Nullable Cookie signIn(String password) {
        return given().noFilters()
                .redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", password)
                .post(SignIn.FORM_PATH)
                .getDetailedCookie(SignIn.COOKIE);
    }

    private static boolean isSignedIn(@Nullable Cookie session) {
        return given().noFilters()
                        .redirects()
                        .follow(false)
                        .cookie(session)
                        .get("/audit/erasures")
                        .statusCode()
                == 200;
    }
}
