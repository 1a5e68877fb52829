package dev.winnow.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** Users of an OpenID Connect provider have the mapped roles and no others. */
@QuarkusTest
@TestProfile(OidcTest.WithProvider.class)
class OidcTest {

    public static final class WithProvider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "winnow.oidc.roles.auditor", "compliance,audit",
                    "winnow.oidc.roles.sales", "reps",
                    "winnow.oidc.policies.roofing", "roofing-team");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OidcProvider.class));
        }
    }

    @Test
    void providerRolesAreMapped() throws JoseException {
        assertThat(status(OidcProvider.token("alice", "compliance"), "/audit/erasures"))
                .isEqualTo(200);
        assertThat(status(OidcProvider.token("bob", "reps"), "/decisions")).isEqualTo(200);
        assertThat(status(OidcProvider.token("bob", "reps"), "/audit/erasures")).isEqualTo(403);
    }

    @Test
    void unmappedProviderRoleWithAKnownNameIsIgnored() throws JoseException {
        for (String path : List.of("/users", "/policies", "/audit/erasures", "/q/metrics", "/q/openapi")) {
            assertThat(status(OidcProvider.token("mallory", "admin", "auditor", "any"), path))
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void aRoleCanBeLimitedToAPolicy() throws JoseException {
        String token = OidcProvider.token("carol", "reps", "roofing-team");

        given().noFilters().auth().oauth2(token).get("/policies").then().body("policies.name", contains("roofing"));
        assertThat(status(token, "/policies/b2b")).isEqualTo(403);
    }

    @Test
    void tokensSayWhenTheyEndAndPasswordsAreElsewhere() throws JoseException {
        String token = OidcProvider.token("alice", "compliance");

        given().noFilters()
                .auth()
                .oauth2(token)
                .get("/session")
                .then()
                .statusCode(200)
                .body("kind", equalTo("oidc"), "name", equalTo("alice"), "roles", contains("auditor"))
                .body("idleExpiresAt", nullValue(), "expiresAt", notNullValue());
        given().noFilters()
                .auth()
                .oauth2(token)
                .delete("/sessions")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:winnow:problem:no-password"));
    }

    @Test
    void foreignAndExpiredTokensAreRefused() throws JoseException {
        assertThat(status(OidcProvider.forgedToken("alice", "compliance"), "/policies"))
                .isEqualTo(401);
        assertThat(status(OidcProvider.expiredToken("alice", "compliance"), "/policies"))
                .isEqualTo(401);
        assertThat(status("no.token.atall", "/policies")).isEqualTo(401);
    }

    /** Like a browser: to the provider, back with a code, then with a cookie. */
    @Test
    void usersSignInAtTheProvider() {
        CookieFilter browser = new CookieFilter();
        assertThat(given().noFilters().get("/sign-in").asString()).contains("href=\"/sign-in/elsewhere\"");

        String there = redirected(browsing(browser).get("/sign-in/elsewhere"));
        assertThat(there).contains("/authorize?").contains("client_id=winnow").contains("code");
        String back = redirected(given().noFilters()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(there));
        String home = redirected(browsing(browser).urlEncodingEnabled(false).get(back));

        assertThat(home).endsWith("/sign-in/elsewhere");
        assertThat(browsing(browser).get("/").asString()).contains("erin");
        assertThat(browsing(browser).get("/decisions").statusCode()).isEqualTo(200);
        assertThat(browsing(browser).get("/audit/erasures").statusCode()).isEqualTo(403);

        redirected(browsing(browser).post("/sign-out"));
        assertThat(redirected(browsing(browser).accept("text/html").get("/"))).contains("/authorize?");
    }

    private static RequestSpecification browsing(CookieFilter browser) {
        return given().noFilters().filter(browser).redirects().follow(false);
    }

    private static String redirected(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(302, 303);
        return answer.header("Location");
    }

    @Test
    void theyAreNamedInTheLog() throws JoseException {
        given().noFilters()
                .auth()
                .oauth2(OidcProvider.token("dave", "compliance"))
                .accept("text/csv")
                .get("/decisions")
                .then()
                .statusCode(200);

        given().get("/audit/events?kind=exported&limit=200").then().body("events.caller", hasItem("oidc:dave"));
    }

    private static int status(String token, String path) {
        return given().noFilters().auth().oauth2(token).get(path).statusCode();
    }
}
