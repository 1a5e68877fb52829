package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.PackagedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guesses passwords of many users at once, as from many addresses. */
class SignInFloodIT {

    private static final int ATTACKERS = 32;
    private static final int LEADS = 200;
    private static final int WARM_UP = 500;
    private static final String LEAD = "{\"policy\": \"roofing\", \"lead\": {\"id\": \"L-1\"}}";

    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger guesses = new AtomicInteger();
    private final AtomicBoolean isStopped = new AtomicBoolean();

    @Test
    void leadsAreAnsweredMeanwhile() throws Exception {
        Map<String, String> noLimit = Map.of("winnow.limits.sign-ins-per-minute", "1000000");
        try (PackagedServer server = PackagedServer.small(folder, noLimit)) {
            server.start();
            median(server, WARM_UP);
            Duration quiet = median(server, LEADS);
            List<Thread> attackers = new ArrayList<>();
            for (int attacker = 0; attacker < ATTACKERS; attacker++) {
                Thread thread = new Thread(() -> guess(server));
                attackers.add(thread);
                thread.start();
            }
            while (!answers.containsKey(503)) {
                Thread.sleep(100);
            }
            Duration flooded = median(server, LEADS);
            isStopped.set(true);
            for (Thread attacker : attackers) {
                attacker.join();
            }

            assertThat(answers.keySet()).containsExactlyInAnyOrder(302, 503);
            System.out.printf(
                    "median of a lead %.1f ms, during the flood %.1f ms; %s%n",
                    quiet.toNanos() / 1e6, flooded.toNanos() / 1e6, answers);
        }
    }

    /** All leads must be answered. */
    private static Duration median(PackagedServer server, int count) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int lead = 0; lead < count; lead++) {
            long begun = System.nanoTime();
            assertThat(server.post("/evaluate", LEAD).statusCode()).isEqualTo(200);
            nanos.add(System.nanoTime() - begun);
        }
        return Duration.ofNanos(nanos.stream().sorted().toList().get(count / 2));
    }

    private void guess(PackagedServer server) {
        while (!isStopped.get()) {
            String form = "name=user-%s&password=guess".formatted(guesses.incrementAndGet());
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + SignIn.FORM_PATH))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            try {
                HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                answers.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                        .incrementAndGet();
            } catch (IOException e) {
                answers.computeIfAbsent(0, broken -> new AtomicInteger()).incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
