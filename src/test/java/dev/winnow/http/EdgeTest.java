package dev.winnow.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EdgeTest {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/(?:q|assets)/[^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/policies", "/sign-in", "/q/health", "/nothing", "/assets/access.css", "/q/swagger-ui/"})
    void everyResponseHasSecurityHeaders(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    @Test
    void refusalsHaveTheHeadersToo() {
        given().noFilters().get("/policies").then().statusCode(401).header("X-Frame-Options", "DENY");
        given().delete("/evaluate").then().statusCode(405).header("X-Frame-Options", "DENY");
        given().contentType("application/json")
                .body("{")
                .post("/evaluate")
                .then()
                .statusCode(400)
                .header("X-Frame-Options", "DENY");
        given().contentType("text/plain")
                .body("{")
                .post("/evaluate")
                .then()
                .statusCode(415)
                .header("X-Frame-Options", "DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui/", "/q/swagger-ui/index.html", "/", "/sign-in"})
    void pagesHaveNoInlineScriptsOrStyles(String path) {
        Response page = given().accept("text/html").get(path);

        page.then().statusCode(200).contentType("text/html");
        assertThat(page.asString())
                .doesNotContainPattern("<script[^>]*>[^<]")
                .doesNotContainPattern("\\son\\w+\\s*=")
                .doesNotContain("<style", " style=");
        Matcher assets = ASSET.matcher(page.asString());
        while (assets.find()) {
            given().get(assets.group(1)).then().statusCode(200);
        }
    }

    @Test
    void explorerMayLoadItsScripts() {
        given().get("/q/swagger-ui/")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", containsString("connect-src 'self';"));
    }

    @Test
    void explorerNeedsASession() {
        given().noFilters().get("/q/swagger-ui/").then().statusCode(401);
        given().noFilters().get("/q/swagger-ui/index.html").then().statusCode(401);
    }

    @Test
    void crossSiteRequestsAreRefused() {
        for (Map<String, String> headers : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Origin", "not a url"))) {
            given().headers(headers)
                    .contentType("application/json")
                    .body("{}")
                    .post("/evaluate")
                    .then()
                    .statusCode(403)
                    .contentType(ProblemDetails.MEDIA_TYPE);
            given().headers(headers)
                    .formParam("name", "admin")
                    .post("/j_security_check")
                    .then()
                    .statusCode(403);
            given().headers(headers).post("/sign-out").then().statusCode(403);
            given().headers(headers).get("/policies").then().statusCode(200);
        }
    }

    @Test
    void requestsFromOwnPagesAreAccepted() {
        int port = RestAssured.port;
        for (Map<String, String> headers : List.of(
                Map.of("Sec-Fetch-Site", "same-origin"),
                Map.of("Origin", "http://localhost:" + port),
                Map.<String, String>of())) {
            given().headers(headers)
                    .contentType("application/json")
                    .body("{}")
                    .post("/evaluate")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:winnow:problem:malformed-request"));
        }
    }
}
