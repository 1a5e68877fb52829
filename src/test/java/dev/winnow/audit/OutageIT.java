package dev.winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.TestPolicy;
import dev.winnow.storage.Postgresql;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts the connection to the database under load: nothing is acknowledged that isn't stored, and the server recovers. */
class OutageIT {

    private static final int CLIENTS = 8;
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(10);
    private static final String LEAD = "{\"policy\": \"roofing\", \"lead\": {\"id\": \"L-1\"}}";

    @TempDir
    Path folder;

    @Test
    void aDatabaseThatGoesAwayIsSurvived() throws Exception {
        try (Postgresql postgresql = new Postgresql()) {
            Map<String, String> settings = new HashMap<>(postgresql.start());
            try (Gate gate = new Gate(postgresql.port())) {
                settings.put(
                        "quarkus.datasource.postgresql.jdbc.url",
                        "jdbc:postgresql://127.0.0.1:" + gate.port() + "/postgres?user=postgres");
                try (PackagedServer server = PackagedServer.small(folder, settings)) {
                    assertSurvives(server, gate::shut, gate::open);
                }
            }
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void assertSurvives(PackagedServer server, Step takeAway, Step giveBack) throws Exception {
        server.start();
        Load load = new Load(server);
        load.start(CLIENTS);
        Thread.sleep(3_000);

        takeAway.take();

        await("not ready", () -> server.status("/q/health/ready") == 503);
        assertThat(server.status("/q/health/live")).isEqualTo(200);
        HttpResponse<String> refused = server.post("/evaluate", LEAD);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).contains("problem+json");

        giveBack.take();

        await("ready", server::isReady);
        await("answered", () -> server.post("/evaluate", LEAD).statusCode() == 200);
        load.stop();
        assertThat(load.answers(500)).isZero();
        assertThat(load.answers(503)).isPositive();
        Set<String> lost = new HashSet<>(load.acknowledged());
        lost.removeAll(server.logged());
        assertThat(lost).isEmpty();
        JsonNode verification =
                TestPolicy.json(server.get("/audit/verification").body());
        assertThat(verification.get("intact").booleanValue())
                .as("%s", verification)
                .isTrue();
    }

    private interface Check {
        boolean holds() throws Exception;
    }

    private static void await(String what, Check check) throws Exception {
        Instant begun = Instant.now();
        while (!check.holds()) {
            assertThat(Duration.between(begun, Instant.now())).as(what).isLessThan(LONGEST_RECOVERY);
            Thread.sleep(100);
        }
    }
}
