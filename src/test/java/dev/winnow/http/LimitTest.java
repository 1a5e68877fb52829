package dev.winnow.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rate limits are separate for each caller. */
@QuarkusTest
@TestProfile(LimitTest.Strict.class)
class LimitTest {

    public static final class Strict implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(ShippedPolicies.only("roofing"));
            settings.putAll(Map.of("winnow.limits.requests-per-second", "1", "winnow.limits.sign-ins-per-minute", "5"));
            return settings;
        }
    }

    @Test
    void rateLimitOfAKeyDoesNotAffectOthers() {
        String greedy = AllowedEverything.key(Access.to(Role.AUDITOR));

        List<Response> answers =
                Stream.generate(() -> policies(greedy)).limit(10).toList();
        Response refused = Stream.generate(() -> policies(greedy))
                .limit(100)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        refused.then().statusCode(429).contentType(ProblemDetails.MEDIA_TYPE).header("Retry-After", "1");
        assertThat(policies(AllowedEverything.key(Access.to(Role.AUDITOR))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void signInAttemptsAreLimitedByAddress() {
        List<Response> answers = Stream.generate(() -> given().noFilters()
                        .redirects()
                        .follow(false)
                        .formParam("name", "admin")
                        .formParam("password", "guess")
                        .post(SignIn.FORM_PATH))
                .limit(7)
                .toList();

        assertThat(answers.subList(0, 5)).extracting(Response::statusCode).containsOnly(302);
        answers.get(6).then().statusCode(429).contentType(ProblemDetails.MEDIA_TYPE);
        assertThat(Integer.parseInt(answers.get(6).header("Retry-After"))).isBetween(1, 60);
    }

    private static Response policies(String key) {
        return given().noFilters().header("X-API-Key", key).get("/policies");
    }
}
