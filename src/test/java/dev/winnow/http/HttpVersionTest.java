package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.AllowedEverything;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Clients that ask for HTTP/2 with their first request, as the JDK's does. */
@QuarkusTest
class HttpVersionTest {

    @TestHTTPResource("/evaluate")
    URI evaluate = URI.create("");

    @Test
    void bodyOfClientThatPrefersHttp2IsRead() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(evaluate)
                .header("Content-Type", "application/json")
                .header("X-API-Key", AllowedEverything.key())
                .POST(HttpRequest.BodyPublishers.ofString("{\"policy\": \"roofing\", \"lead\": {\"id\": \"L-1\"}}"))
                .build();

        HttpResponse<String> first = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }
}
