package dev.winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.TestPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged server while a file of leads is evaluated: the job goes on by itself, and every row has one decision.
 * {@code -Drounds=3} kills three times.
 */
class KilledJobIT {

    private static final int ROUNDS = Integer.getInteger("rounds", 20);

    /** More than are evaluated from the start of a server until it is killed. */
    private static final int ROWS_A_ROUND = 3_000;

    private static final int ROWS = (ROUNDS + 1) * ROWS_A_ROUND;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Random random = new Random(20261201);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder = Path.of("");

    @Test
    void eachRowIsDecidedOnce() throws Exception {
        String file = "id\n"
                + IntStream.rangeClosed(1, ROWS).mapToObj("J-%s\n"::formatted).collect(Collectors.joining());
        try (PackagedServer server = PackagedServer.small(folder, Map.of())) {
            server.start();
            String job = TestPolicy.json(send(server, "POST", "/jobs?policy=roofing&name=leads.csv", file))
                    .path("id")
                    .asText();
            send(server, "POST", "/jobs/" + job + "/start", "");
            for (int round = 1; round <= ROUNDS; round++) {
                long done = job(server, job).path("done").asLong();
                await(server, job, now -> now.path("done").asLong() > done || isEnded(now));
                assertThat(isEnded(job(server, job)))
                        .as("before round %s", round)
                        .isFalse();
                Thread.sleep(random.nextInt(300));
                server.kill();
                server.start();
            }
            JsonNode ended = await(server, job, KilledJobIT::isEnded);

            assertThat(ended.path("state").asText()).isEqualTo("complete");
            assertThat(ended.path("succeeded").asInt()).isEqualTo(ROWS);
            List<String> decisions = send(server, "GET", "/jobs/" + job + "/succeeded.csv", "")
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(line.lastIndexOf(',') + 1))
                    .toList();
            assertThat(decisions).hasSize(ROWS).doesNotHaveDuplicates();
            assertThat(server.logged()).as("0 lost, 0 twice").containsExactlyInAnyOrderElementsOf(decisions);
            System.out.printf("%s rows, %s kills, none lost, none twice%n", ROWS, ROUNDS);
        }
    }

    private interface Check {
        boolean holds(JsonNode job);
    }

    private static boolean isEnded(JsonNode job) {
        return job.has("endedAt");
    }

    private JsonNode await(PackagedServer server, String job, Check check) throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST);
        JsonNode now = job(server, job);
        while (!check.holds(now)) {
            assertThat(Instant.now()).as(now.toString()).isBefore(latest);
            Thread.sleep(20);
            now = job(server, job);
        }
        return now;
    }

    private JsonNode job(PackagedServer server, String job) throws IOException, InterruptedException {
        return TestPolicy.json(send(server, "GET", "/jobs/" + job, ""));
    }

    private String send(PackagedServer server, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Content-Type", "text/csv")
                .header("X-API-Key", server.key())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer.body();
    }
}
