package dev.winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.TestPolicy;
import dev.winnow.storage.Postgresql;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged server while releases become active, again and again: there is one, the last that was acknowledged. */
class ActivationIT {

    private static final int ROUNDS = 20;
    private static final String RELEASES = "/policies/roofing/releases";

    private final Random random = new Random(20261128);

    @TempDir
    Path folder;

    @Test
    void oneReleaseIsActiveOnH2() throws Exception {
        assertOneIsActive(Map.of());
    }

    @Test
    void oneReleaseIsActiveOnPostgresql() throws Exception {
        try (Postgresql postgresql = new Postgresql()) {
            assertOneIsActive(postgresql.start());
        }
    }

    @Test
    void otherNodesFollow() throws Exception {
        try (Postgresql postgresql = new Postgresql()) {
            Map<String, String> governed = new HashMap<>(postgresql.start());
            governed.put("winnow.releases", "governed");
            try (PackagedServer one = PackagedServer.small(folder, governed);
                    PackagedServer other = PackagedServer.small(folder, governed)) {
                one.start();
                other.start();
                ReleaseClient client = new ReleaseClient(one);
                int number = client.activated();
                assertThat(client.deciding()).isEqualTo(number);

                Instant activated = Instant.now();
                while (ReleaseClient.deciding(other) != number) {
                    assertThat(Instant.now()).isBefore(activated.plusSeconds(5));
                    Thread.sleep(100);
                }
            }
        }
    }

    private void assertOneIsActive(Map<String, String> settings) throws Exception {
        Map<String, String> governed = new HashMap<>(settings);
        governed.put("winnow.releases", "governed");
        try (PackagedServer server = PackagedServer.small(folder, governed)) {
            server.start();
            ReleaseClient client = new ReleaseClient(server);
            List<Integer> numbers = new ArrayList<>(List.of(1, client.activated()));
            int acknowledged = numbers.get(1);
            int tried = acknowledged;
            int kills = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Thread killer = killer(server, 5 + random.nextInt(120));
                killer.start();
                try {
                    while (true) {
                        tried = tried == 1 ? numbers.get(1) : 1;
                        HttpResponse<String> answer = client.rollBack(tried);
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                        acknowledged = tried;
                    }
                } catch (IOException e) {
                    kills++;
                }
                killer.join();

                server.start();

                JsonNode releases = TestPolicy.json(client.get(RELEASES)).get("releases");
                List<Integer> active = new ArrayList<>();
                releases.forEach(release -> {
                    if (release.get("state").textValue().equals("active")) {
                        active.add(release.get("number").intValue());
                    }
                });
                // What was tried when the server was killed may have become active: nobody was told either way.
                assertThat(active).as("round %d", round).hasSize(1);
                assertThat(active.get(0)).as("round %d", round).isIn(acknowledged, tried);
                assertThat(client.deciding()).as("round %d", round).isEqualTo(active.get(0));
                assertThat(TestPolicy.json(server.get("/audit/verification").body())
                                .get("intact")
                                .booleanValue())
                        .isTrue();
                tried = active.get(0);
                acknowledged = tried;
            }
            System.out.printf("%d kills while releases became active, always one active%n", kills);
        }
    }

    private static Thread killer(PackagedServer server, long milliseconds) {
        return new Thread(() -> {
            try {
                Thread.sleep(milliseconds);
                server.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
