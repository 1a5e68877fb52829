package dev.winnow.web.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.winnow.http.RawConnection;
import dev.winnow.identity.AllowedEverything;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams whose lines arrive one after the other, or break off. */
@QuarkusTest
class BatchStreamTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String PATH = "/evaluate/batch?policy=b2b";
    private static final int LINES = 400;
    private static final int ANSWERS_READ = 50;

    @TestHTTPResource("")
    URI server = URI.create("");

    private String key = "";

    @BeforeEach
    void makeKey() {
        key = AllowedEverything.key();
    }

    @Test
    void eachLineIsAnsweredBeforeTheNextIsSent() throws IOException {
        String line = line("L-" + UUID.randomUUID());
        try (RawConnection connection = new RawConnection(server)) {
            open(connection, 3L * line.length(), UUID.randomUUID().toString());
            for (int number = 1; number <= 3; number++) {
                connection.write(line);
                if (number == 1) {
                    assertThat(connection.readHead()).startsWith("HTTP/1.1 200");
                }
                assertThat(nextAnswer(connection))
                        .startsWith("{\"line\":" + number + ",")
                        .contains("decisionId");
            }
            assertThat(nextAnswer(connection)).startsWith("{\"summary\":").contains("\"complete\":true");
        }
    }

    @Test
    void aCallerMayHaveTwoStreamsOpen() throws IOException {
        String line = line("L-" + UUID.randomUUID());
        try (RawConnection first = new RawConnection(server);
                RawConnection second = new RawConnection(server)) {
            for (RawConnection each : List.of(first, second)) {
                open(each, 1_000, UUID.randomUUID().toString());
                each.write(line);
                assertThat(each.readHead()).startsWith("HTTP/1.1 200");
            }

            given().header("X-API-Key", key)
                    .contentType(NDJSON)
                    .body(line.getBytes(StandardCharsets.UTF_8))
                    .post(PATH)
                    .then()
                    .statusCode(429)
                    .body("type", equalTo("urn:winnow:problem:too-many-requests"));
        }
    }

    @Test
    void aStreamWithTheKeyOfAnOpenOneIsRefused() throws IOException {
        String line = line("L-" + UUID.randomUUID());
        String batch = UUID.randomUUID().toString();
        try (RawConnection first = new RawConnection(server)) {
            open(first, 1_000, batch);
            first.write(line);
            assertThat(first.readHead()).startsWith("HTTP/1.1 200");

            assertThat(send(batch, line, 409)).contains("key-in-use");
        }
    }

    @Test
    void aStreamThatBreaksOffIsSentAgainAndNothingIsLostOrTwice() throws IOException, InterruptedException {
        String tag = UUID.randomUUID().toString();
        String batch = UUID.randomUUID().toString();
        String lines = IntStream.range(0, LINES)
                .mapToObj(number -> line(id(tag, number)))
                .collect(Collectors.joining());
        List<String> before = answersUntilItBreaks(batch, lines);

        List<JsonPath> after = sentAgain(batch, lines);

        assertThat(after).hasSize(LINES + 1);
        assertThat(after.subList(0, ANSWERS_READ))
                .extracting(answer -> answer.getString("decision.decisionId"))
                .containsExactlyElementsOf(before);
        assertThat(after.get(LINES).getInt("summary.decided")).isEqualTo(LINES);
        for (int number = 0; number < LINES; number += 20) {
            given().get("/leads/" + id(tag, number) + "/history").then().body("decisions.size()", equalTo(1));
        }
    }

    /** The decisions of the first answers, after which the connection is closed. */
    private List<String> answersUntilItBreaks(String batch, String lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(PATH))
                .header("X-API-Key", key)
                .header("Idempotency-Key", batch)
                .header("Content-Type", NDJSON)
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build();
        HttpResponse<InputStream> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            return Stream.generate(() -> line(reader))
                    .limit(ANSWERS_READ)
                    .map(line -> JsonPath.from(line).getString("decision.decisionId"))
                    .toList();
        }
    }

    private static String line(BufferedReader reader) {
        try {
            return Objects.requireNonNull(reader.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The broken stream may be open for a moment. */
    private List<JsonPath> sentAgain(String batch, String lines) {
        for (int attempt = 0; attempt < 100; attempt++) {
            String answer = send(batch, lines, 0);
            if (answer.contains("\"summary\"")) {
                return answer.lines().map(JsonPath::from).toList();
            }
        }
        throw new AssertionError("the broken stream doesn't end");
    }

    /** @param status expected; 0 for any */
    private String send(String batch, String lines, int status) {
        var answer = given().header("X-API-Key", key)
                .header("Idempotency-Key", batch)
                .contentType(NDJSON)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(PATH);
        if (status > 0) {
            assertThat(answer.statusCode()).isEqualTo(status);
        }
        return answer.asString();
    }

    private void open(RawConnection connection, long length, String batch) throws IOException {
        connection.post(PATH, NDJSON, length, "X-API-Key: " + key + "\r\n", "Idempotency-Key: " + batch + "\r\n");
    }

    /** Skips what frames the chunks of the answer. */
    private static String nextAnswer(RawConnection connection) throws IOException {
        String line = connection.readLine();
        while (!line.startsWith("{")) {
            line = connection.readLine();
        }
        return line;
    }

    private static String id(String tag, int number) {
        return "L-" + number + "-" + tag;
    }

    private static String line(String id) {
        return "{\"lead\": {\"id\": \"%s\", \"stage\": \"LEAD\"}}\n".formatted(id);
    }
}
