package dev.winnow.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers find out about themselves, and do with their own password and sessions. */
@QuarkusTest
class OwnSessionTest {

    private static final String NEXT_PASSWORD = "another long sentence";

    @SuppressWarnings("NullAway.Init")
    private SignedInUser user;

    @BeforeEach
    void signIn() {
        user = SignedInUser.with(List.of("analyst", "sales"), List.of("b2b"));
    }

    @Test
    void sessionsSayWhoseTheyAreAndWhenTheyEnd() {
        user.age(Duration.ofHours(2), Duration.ofSeconds(30));

        Response answer = user.request().get("/session");

        answer.then()
                .statusCode(200)
                .body("kind", equalTo("user"), "name", equalTo(user.name()), "displayName", equalTo("Dana Fox"))
                .body("roles", contains("analyst", "sales"), "policies", contains("b2b"));
        assertThat(time(answer, "expiresAt")).isCloseTo(in(Duration.ofHours(10)), minute());
        assertThat(time(answer, "idleExpiresAt"))
                .isCloseTo(in(Duration.ofMinutes(29).plusSeconds(30)), minute());
    }

    @Test
    void homePageGreetsByTheDisplayName() {
        for (String page : List.of("/", "/console")) {
            user.request().accept("*/*").get(page).then().statusCode(200).body(containsString("Dana Fox"));
        }
    }

    @Test
    void keysHaveNoIdleEnd() {
        String key = AllowedEverything.key(Access.to(Role.INTEGRATION));

        withKey(key)
                .get("/session")
                .then()
                .statusCode(200)
                .body("kind", equalTo("key"), "roles", contains("integration"), "policies", empty())
                .body("idleExpiresAt", nullValue(), "expiresAt", nullValue());
    }

    @Test
    void nobodyIsTold401() {
        given().noFilters().get("/session").then().statusCode(401);
    }

    @Test
    void sessionsEndHalfADayAfterTheyBegan() {
        user.age(Duration.ofHours(12).minusMinutes(1), Duration.ZERO);
        assertThat(SignedInUser.isSignedIn(user.session())).isTrue();

        user.age(Duration.ofHours(12), Duration.ZERO);
        assertThat(SignedInUser.isSignedIn(user.session())).isFalse();
    }

    @Test
    void useDoesNotProlongSessionsBeyondTheirEnd() {
        user.age(Duration.ofHours(11), Duration.ofMinutes(10));

        Response answer = user.request().get("/session");
        user.follow(answer);
        Response next = user.request().get("/session");

        assertThat(answer.getDetailedCookie(SignIn.COOKIE)).isNotNull();
        assertThat(time(next, "expiresAt")).isEqualTo(time(answer, "expiresAt"));
        assertThat(time(next, "idleExpiresAt")).isCloseTo(in(Duration.ofMinutes(30)), minute());
    }

    @Test
    void changedPasswordsEndTheOtherSessions() {
        Cookie other = user.signIn(SignedInUser.PASSWORD);
        user.age(Duration.ofHours(3), Duration.ofMinutes(5));
        Cookie before = user.session();

        Response answer = change(SignedInUser.PASSWORD, NEXT_PASSWORD);
        answer.then().statusCode(204);
        user.follow(answer);

        assertThat(SignedInUser.isSignedIn(other)).isFalse();
        assertThat(SignedInUser.isSignedIn(before)).isFalse();
        assertThat(SignedInUser.isSignedIn(user.session())).isTrue();
        assertThat(time(user.request().get("/session"), "expiresAt")).isCloseTo(in(Duration.ofHours(9)), minute());
        assertThat(user.trySignIn(SignedInUser.PASSWORD)).isNull();
        assertThat(user.trySignIn(NEXT_PASSWORD)).isNotNull();
        assertThat(events("password-changed")).containsExactly(user.name());
        given().get("/audit/verification").then().body("tables.flaws", empty());
    }

    @Test
    void wrongCurrentPasswordsAreRefusedAndRecorded() {
        change("not my password", NEXT_PASSWORD)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:winnow:problem:wrong-password"));

        assertThat(user.trySignIn(SignedInUser.PASSWORD)).isNotNull();
        assertThat(events("denied")).containsExactly("PUT /session/password, wrong password");
    }

    @Test
    void manyWrongCurrentPasswordsBlockTheRightOne() {
        for (int attempt = 0; attempt < 10; attempt++) {
            change("not my password", NEXT_PASSWORD);
        }

        change(SignedInUser.PASSWORD, NEXT_PASSWORD).then().statusCode(403);
        assertThat(SignedInUser.isSignedIn(user.session())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"password\":\"another long sentence\"}",
                "{\"currentPassword\":\"a long sentence is best\",\"password\":\"short\"}",
                "{\"currentPassword\":7,\"password\":\"another long sentence\"}"
            })
    void unusableChangesAreRefusedWithoutRepeatingPasswords(String body) {
        Response answer =
                user.request().contentType(ContentType.JSON).body(body).put("/session/password");

        answer.then().statusCode(400);
        assertThat(answer.asString()).doesNotContain("sentence", "\"short\"");
    }

    @Test
    void signOutEverywhereEndsAllSessions() {
        Cookie other = user.signIn(SignedInUser.PASSWORD);

        Response answer = user.request().delete("/sessions");

        answer.then().statusCode(204).cookie(SignIn.COOKIE, "");
        assertThat(SignedInUser.isSignedIn(other)).isFalse();
        assertThat(SignedInUser.isSignedIn(user.session())).isFalse();
        assertThat(SignedInUser.isSignedIn(user.signIn(SignedInUser.PASSWORD))).isTrue();
        assertThat(events("sessions-ended")).containsExactly(user.name());
    }

    @Test
    void keysHaveNeitherPasswordsNorSessions() {
        String key = AllowedEverything.key(Access.to(Role.ADMIN));

        withKey(key).delete("/sessions").then().statusCode(409).body("type", equalTo("urn:winnow:problem:no-password"));
        withKey(key)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", SignedInUser.PASSWORD, "password", NEXT_PASSWORD))
                .put("/session/password")
                .then()
                .statusCode(409);
    }

    private Response change(String current, String next) {
        return user.request()
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", current, "password", next))
                .put("/session/password");
    }

    /** The subjects of what the user did. */
    private List<String> events(String kind) {
        return given().queryParam("caller", "user:" + user.name())
                .queryParam("kind", kind)
                .get("/audit/events")
                .path("events.subject");
    }

    private static RequestSpecification withKey(String key) {
        return given().noFilters().header("X-API-Key", key);
    }

    private static Instant time(Response answer, String field) {
        return Instant.parse(answer.<String>path(field));
    }

    private static Instant in(Duration duration) {
        return Instant.now().plus(duration);
    }

    private static TemporalUnitOffset minute() {
        return within(1, ChronoUnit.MINUTES);
    }
}
