package dev.winnow.web.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Many streams on a server that may have few requests in progress, until it stops. */
@QuarkusTest
@TestProfile(StreamsInProgressTest.FewAtOnce.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamsInProgressTest {

    public static final class FewAtOnce implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("winnow.limits.requests-at-once", "2", "winnow.limits.streams", "6");
        }
    }

    @TestHTTPResource("/events/stream")
    URI stream = URI.create("");

    @Inject
    @SuppressWarnings("NullAway.Init")
    EventStreams streams;

    @Test
    @Order(1)
    void openStreamsAreNotInProgressAndEndWithTheServer() throws Exception {
        List<ListeningClient> clients = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            clients.add(open());
        }
        for (ListeningClient client : clients) {
            client.await("open", "");
        }

        given().get("/policies").then().statusCode(200);
        given().get("/events/stream")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("urn:winnow:problem:busy"))
                .body("detail", containsString("6 event streams"));

        streams.end();
        for (ListeningClient client : clients) {
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    @Order(2)
    void stoppingServersOpenNoStreams() {
        streams.end();

        given().get("/events/stream")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("detail", containsString("is stopping"));
    }

    private ListeningClient open() throws Exception {
        return ListeningClient.open(stream, "X-API-Key", AllowedEverything.key(Access.to(Role.ANALYST)), null);
    }
}
