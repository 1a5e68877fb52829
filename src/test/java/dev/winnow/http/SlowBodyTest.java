package dev.winnow.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.AllowedEverything;
import dev.winnow.policy.ShippedPolicies;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that don't arrive, or slowly. */
@QuarkusTest
@TestProfile(SlowBodyTest.Few.class)
class SlowBodyTest {

    private static final int AT_ONCE = 4;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String LEAD = "{\"policy\": \"roofing\", \"lead\": {\"id\": \"L-1\"}}";

    public static final class Few implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(ShippedPolicies.only("roofing"));
            settings.putAll(Map.of(
                    "winnow.limits.requests-at-once", Integer.toString(AT_ONCE), "winnow.limits.body-time", "2s"));
            return settings;
        }
    }

    @TestHTTPResource
    URI server = URI.create("");

    private final String key = "X-API-Key: %s\r\n".formatted(AllowedEverything.key());
    private final List<RawConnection> connections = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
    }

    @Test
    void othersAreServedWhileBodiesAreMissing() throws IOException {
        for (int number = 0; number < 3 * AT_ONCE; number++) {
            started("/evaluate", JSON, key).write("{");
            started(SignIn.FORM_PATH, FORM).write("n");
        }

        for (int lead = 0; lead < 3; lead++) {
            given().contentType(JSON).body(LEAD).post("/evaluate").then().statusCode(200);
            given().get("/policies").then().statusCode(200);
        }
        given().header("X-API-Key", key.substring(key.indexOf(' ') + 1).strip())
                .contentType(JSON)
                .body(LEAD)
                .post("/evaluate")
                .then()
                .statusCode(200);
    }

    @Test
    void bodiesOverTheShareAreToldToComeAgain() throws IOException {
        for (int number = 0; number < AT_ONCE + 1; number++) {
            started("/evaluate", JSON, key).write("{");
        }
        List<String> answers = new ArrayList<>();
        for (RawConnection connection : connections) {
            answers.add(connection.readHead());
        }

        assertThat(answers)
                .filteredOn(answer -> !answer.startsWith("HTTP/1.1 408"))
                .singleElement()
                .asString()
                .startsWith("HTTP/1.1 503")
                .containsIgnoringCase("Retry-After: 1");
    }

    @Test
    void bodiesThatDoNotArriveEndTheirConnection() throws IOException {
        RawConnection lead = started("/evaluate", JSON, key);
        lead.write("{");
        RawConnection signIn = started(SignIn.FORM_PATH, FORM);

        assertThat(lead.readAll()).startsWith("HTTP/1.1 408").contains("urn:winnow:problem:body-too-slow");
        assertThat(signIn.readAll()).startsWith("HTTP/1.1 408").contains("urn:winnow:problem:body-too-slow");
    }

    /** More than two seconds, for a body of more than three thousand bytes. */
    @Test
    void slowButSteadyBodiesAreRead() throws Exception {
        String body = LEAD + " ".repeat(6_000);
        RawConnection steady = new RawConnection(server);
        connections.add(steady);
        steady.post("/evaluate", JSON, body.length(), key);
        for (int at = 0; at < body.length(); at += 400) {
            steady.write(body.substring(at, Math.min(body.length(), at + 400)));
            Thread.sleep(200);
        }

        assertThat(steady.readLine()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void clientsThatExpectItAreToldToGoOnOnce() throws IOException {
        RawConnection polite = new RawConnection(server);
        connections.add(polite);
        polite.post("/evaluate", JSON, LEAD.length(), key, "Expect: 100-continue\r\n");

        assertThat(polite.readLine()).isEqualTo("HTTP/1.1 100 Continue");
        polite.write(LEAD);
        assertThat(polite.readLine()).isEmpty();
        assertThat(polite.readLine()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void largeSignInFormsAreRefused() throws IOException {
        RawConnection large = new RawConnection(server);
        connections.add(large);
        large.post(SignIn.FORM_PATH, FORM, 100_000);
        large.write("name=".repeat(20_000));

        assertThat(large.readLine()).startsWith("HTTP/1.1 413");
    }

    private RawConnection started(String path, String type, String... headers) throws IOException {
        RawConnection connection = new RawConnection(server);
        connections.add(connection);
        connection.post(path, type, 1_000, headers);
        return connection;
    }
}
