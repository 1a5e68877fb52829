package dev.winnow.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.winnow.identity.AllowedEverything;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a TLS proxy, its forwarded headers describe the client. */
@QuarkusTest
@TestProfile(BehindProxyTest.Forwarded.class)
class BehindProxyTest {

    private static final String PASSWORD = "a long sentence is best";

    public static final class Forwarded implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(ShippedPolicies.only("roofing"));
            settings.putAll(Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "winnow.hosts", "localhost, leads.example.com, crm.example.com:8443",
                    "winnow.limits.sign-ins-per-minute", "3"));
            return settings;
        }
    }

    @Test
    void tlsResponsesHaveStrictTransportSecurity() {
        given().header("X-Forwarded-Proto", "https")
                .get("/policies")
                .then()
                .header("Strict-Transport-Security", containsString("max-age=31536000"));
        given().get("/policies").then().header("Strict-Transport-Security", nullValue());
    }

    @Test
    void sessionCookieIsOnlyForTls() {
        String name = "dana-" + UUID.randomUUID();
        given().header("X-API-Key", AllowedEverything.key())
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "password", PASSWORD, "roles", List.of("sales")))
                .post("/users")
                .then()
                .statusCode(201);

        assertThat(signIn(name, "10.0.0.1").getDetailedCookie(SignIn.COOKIE).isSecured())
                .isTrue();
    }

    @Test
    void signInAttemptsAreCountedByAddress() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(signIn("nobody", "10.0.0.2").statusCode()).isEqualTo(302);
        }

        assertThat(signIn("nobody", "10.0.0.2").statusCode()).isEqualTo(429);
        assertThat(signIn("nobody", "10.0.0.3").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads.example.com", "Leads.Example.com:443", "crm.example.com:8443"})
    void requestsToItsHostsAreAnswered(String host) {
        given().header("Host", host).get("/policies").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "leads.example.com.evil.example", "crm.example.com", "crm.example.com:80"})
    void requestsToOtherHostsAreNot(String host) {
        given().header("Host", host)
                .get("/policies")
                .then()
                .statusCode(421)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("title", equalTo("The request is for another host"));
        given().noFilters().header("Host", host).get("/q/health/live").then().statusCode(200);
    }

    private static Response signIn(String name, String address) {
        return given().noFilters()
                .redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", address)
                .formParam("name", name)
                .formParam("password", PASSWORD)
                .post(SignIn.FORM_PATH);
    }
}
