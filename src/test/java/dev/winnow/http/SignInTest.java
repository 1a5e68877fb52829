package dev.winnow.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInTest {

    private static final String PASSWORD = "a long sentence is best";

    @TestHTTPResource(SignIn.FORM_PATH)
    URI signIn = URI.create("");

    private final String name = "dana-" + UUID.randomUUID();

    @Test
    void sessionsHaveTheAccessOfTheirRoles() {
        addUser("auditor");

        Cookie session = session(signIn(name, PASSWORD));

        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Strict");
        with(session).get("/audit/erasures").then().statusCode(200);
        with(session).get("/users").then().statusCode(403);
        with(session)
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString(name), containsString("Auditor"));
    }

    @Test
    void wrongNamesAndPasswordsAreIndistinguishable() {
        addUser("auditor");

        for (Response answer : List.of(signIn(name, PASSWORD + "!"), signIn("nobody", PASSWORD), signIn("", ""))) {
            answer.then().statusCode(302).header("Location", equalTo("/sign-in?failed=true"));
            assertThat(answer.getDetailedCookie(SignIn.COOKIE)).isNull();
        }
        page("/sign-in?failed=true").then().statusCode(200).body(containsString("wrong"));
        page("/sign-in").then().statusCode(200).body(not(containsString("wrong")));
    }

    @Test
    void tooManyWrongPasswordsBlockTheRightOne() {
        addUser("auditor");
        for (int attempt = 0; attempt < 10; attempt++) {
            signIn(name, "wrong " + attempt);
        }

        assertThat(signIn(name, PASSWORD).getDetailedCookie(SignIn.COOKIE)).isNull();
    }

    @Test
    void browsersAreRedirectedToSignInAndProgramsGet401() {
        page("/decisions").then().statusCode(302).header("Location", equalTo("/sign-in"));
        given().noFilters().get("/decisions").then().statusCode(401).header("WWW-Authenticate", "X-API-Key");
    }

    @Test
    void disabledUsersAreSignedOutAndCannotSignIn() {
        addUser("auditor");
        Cookie session = session(signIn(name, PASSWORD));

        given().delete("/users/" + name).then().statusCode(200);

        assertThat(with(session)
                        .redirects()
                        .follow(false)
                        .get("/audit/erasures")
                        .statusCode())
                .isIn(302, 401);
        assertThat(signIn(name, PASSWORD).getDetailedCookie(SignIn.COOKIE)).isNull();
    }

    @Test
    void rolesAndPasswordsCanBeChanged() {
        addUser("auditor");
        Cookie session = session(signIn(name, PASSWORD));

        assertThat(changed(name, "sales")).isEqualTo(200);

        with(session).get("/audit/erasures").then().statusCode(403);
        with(session).get("/decisions").then().statusCode(200);
        given().contentType(ContentType.JSON)
                .body(Map.of("roles", List.of("sales"), "password", "another long sentence"))
                .put("/users/" + name)
                .then()
                .statusCode(200);
        assertThat(signIn(name, PASSWORD).getDetailedCookie(SignIn.COOKIE)).isNull();
        session(signIn(name, "another long sentence"));
    }

    @Test
    void signOutEndsTheSession() {
        addUser("auditor");
        Cookie session = session(signIn(name, PASSWORD));

        with(session)
                .redirects()
                .follow(false)
                .post("/sign-out")
                .then()
                .statusCode(303)
                .cookie(SignIn.COOKIE, "");
    }

    @Test
    void signOutEndsCopiesOfTheSessionAndNoOthers() {
        addUser("auditor");
        Cookie session = session(signIn(name, PASSWORD));
        Cookie other = session(signIn(name, PASSWORD));

        with(session).redirects().follow(false).post("/sign-out").then().statusCode(303);

        assertThat(with(session).redirects().follow(false).get("/session").statusCode())
                .isIn(302, 401);
        with(other).get("/session").then().statusCode(200);
        with(session(signIn(name, PASSWORD))).get("/session").then().statusCode(200);
    }

    @Test
    void lastAdministratorStays() {
        given().delete("/users/admin").then().statusCode(409).body("type", equalTo("urn:winnow:problem:last-admin"));
        given().contentType(ContentType.JSON)
                .body(Map.of("roles", List.of("sales")))
                .put("/users/admin")
                .then()
                .statusCode(409);
        given().contentType(ContentType.JSON)
                .body(Map.of("roles", List.of("admin"), "policies", List.of("b2b")))
                .put("/users/admin")
                .then()
                .statusCode(409);
    }

    @Test
    void concurrentChangesKeepOneAdministrator() {
        addUser("admin");
        for (int time = 0; time < 5; time++) {
            List<CompletableFuture<Integer>> changes = Stream.of("admin", name)
                    .map(each -> CompletableFuture.supplyAsync(() -> changed(each, "sales")))
                    .toList();

            assertThat(changes.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
            changed("admin", "admin", "auditor");
            changed(name, "admin");
        }
        assertThat(changed(name, "sales")).isEqualTo(200);
    }

    @Test
    void signInWithoutAFormIsRefused() {
        for (String type : List.of("application/json", "text/plain", "application/xml")) {
            given().noFilters()
                    .contentType(type)
                    .body("{}")
                    .post(SignIn.FORM_PATH)
                    .then()
                    .statusCode(415)
                    .body("detail", startsWith("expected Content-Type: application/x-www-form-urlencoded, found"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/q/health", "/", "/sign-in", "/users/dana", "/assets/x", "/x%2Fy"})
    void onlyOnePathSignsIn(String prefix) throws Exception {
        addUser("auditor");
        URI elsewhere = URI.create(signIn.toString().replace(SignIn.FORM_PATH, prefix + SignIn.FORM_PATH));
        String form = "name=%s&password=%s".formatted(name, PASSWORD.replace(' ', '+'));

        HttpResponse<String> answer = post(elsewhere, "application/x-www-form-urlencoded", form);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:winnow:problem:unknown-path");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(post(elsewhere, "application/json", "{}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data, name=a, 415",
        "application/*, name=a, 415",
        "application/x-www-form-urlencodedx, name=a, 415",
        "application/x-www-form-urlencoded, name=%zz&password=%, 302",
        "application/x-www-form-urlencoded;charset=x-none, name=a&password=b, 302",
        "multipart/form-data;boundary=x, name=a, 302",
        "application/x-www-form-urlencoded, {}, 302"
    })
    void signInWithoutAUsableFormIsRefused(String type, String body, int status) throws Exception {
        assertThat(post(signIn, type, body).statusCode()).isEqualTo(status);
    }

    private static HttpResponse<String> post(URI uri, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int changed(String name, String... roles) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("roles", List.of(roles)))
                .put("/users/" + name)
                .statusCode();
    }

    @Test
    void signOutWithAKeyHasNoEffect() {
        given().redirects().follow(false).post("/sign-out").then().statusCode(303);
    }

    @Test
    void invalidPasswordsAreRefusedWithoutRepeatingThem() {
        for (String password : List.of("short", "x".repeat(73))) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("name", name, "password", password, "roles", List.of("sales")))
                    .post("/users")
                    .then()
                    .statusCode(400)
                    .body(
                            "problems[0].pointer",
                            equalTo("/password"),
                            "problems[0].found",
                            equalTo("an invalid value"));
        }
    }

    private void addUser(String role) {
        given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "password", PASSWORD, "roles", List.of(role)))
                .post("/users")
                .then()
                .statusCode(201);
    }

    private static Response signIn(String name, String password) {
        return given().noFilters()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("name", name)
                .formParam("password", password)
                .post(SignIn.FORM_PATH);
    }

    private static Cookie session(Response answer) {
        Cookie cookie = answer.getDetailedCookie(SignIn.COOKIE);
        assertThat(cookie).isNotNull();
        return cookie;
    }

    private static RequestSpecification with(Cookie session) {
        return given().noFilters().cookie(session);
    }

    private static Response page(String path) {
        return given().noFilters().redirects().follow(false).accept("text/html").get(path);
    }
}
