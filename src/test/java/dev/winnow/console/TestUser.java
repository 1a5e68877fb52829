package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import dev.winnow.identity.Role;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A user who signs in. */
record TestUser(String name) {

    static final String PASSWORD = "a long sentence is best";

    static TestUser with(Role... roles) {
        return limited(List.of(), roles);
    }

    static TestUser limited(List<String> policies, Role... roles) {
        String name = "dana-" + UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        name,
                        "password",
                        PASSWORD,
                        "roles",
                        Arrays.stream(roles).map(Role::word).toList(),
                        "policies",
                        policies))
                .post("/users")
                .then()
                .statusCode(201);
        return new TestUser(name);
    }

    /** As a browser asks for a page. */
    RequestSpecification browser() {
        Cookie session = given().noFilters()
                .redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", PASSWORD)
                .post("/j_security_check")
                .getDetailedCookie("winnow-session");
        return anonymous().cookie(session);
    }

    static RequestSpecification anonymous() {
        return given().noFilters()
                .redirects()
                .follow(false)
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    }

    /** Other tests count the administrators. */
    void remove() {
        given().delete("/users/" + name).then().statusCode(anyOf(is(200), is(204)));
    }

    /** Makes a working copy of a policy and returns its path in the API. */
    String workingCopy(String policy) {
        return browser()
                .formParam("title", "more for case studies")
                .post("/console/policies/" + policy + "/working-copies")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^.*/console", "");
    }
}
