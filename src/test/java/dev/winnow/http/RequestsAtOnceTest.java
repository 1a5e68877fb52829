package dev.winnow.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.winnow.policy.ShippedPolicies;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server at its limit of concurrent requests. */
@QuarkusTest
@TestProfile(RequestsAtOnceTest.Full.class)
class RequestsAtOnceTest {

    public static final class Full implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(ShippedPolicies.only("roofing"));
            settings.putAll(Map.of("winnow.limits.requests-at-once", "0"));
            return settings;
        }
    }

    @Test
    void requestsOverTheLimitGet503() {
        for (String path : List.of("/policies", "/sign-in", "/evaluate", "/nowhere")) {
            given().get(path)
                    .then()
                    .statusCode(503)
                    .contentType(ProblemDetails.MEDIA_TYPE)
                    .header("Retry-After", "1")
                    .body("type", equalTo("urn:winnow:problem:busy"));
        }
    }

    @Test
    void healthChecksAreExempt() {
        given().get("/q/health").then().statusCode(200);
    }
}
