package dev.winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.TestPolicy;
import dev.winnow.storage.Postgresql;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged server under load, again and again: what was answered is in the log. */
class DurabilityIT {

    private static final int ROUNDS = 20;
    private static final int CLIENTS = 32;
    private static final Duration LONGEST_START = Duration.ofSeconds(10);
    private static final String H2 = "quarkus.datasource.h2.jdbc.url";

    private final Random random = new Random(20261124);

    @TempDir
    Path folder;

    @Test
    void nothingThatWasAnsweredIsLostOnH2() throws Exception {
        assertNothingIsLost(Map.of());
    }

    @Test
    void nothingThatWasAnsweredIsLostOnPostgresql() throws Exception {
        try (Postgresql postgresql = new Postgresql()) {
            assertNothingIsLost(postgresql.start());
        }
    }

    /** H2 as it comes, without what is done about it here: if this lost nothing, the tests above would prove nothing. */
    @Test
    void withTheDefaultsOfH2AnswersAreLost() throws Exception {
        Map<String, String> defaults = Map.of(H2, "jdbc:h2:file:./data/winnow", "winnow.audit.force", "false");
        int lost = 0;
        try (PackagedServer server = PackagedServer.small(folder, defaults)) {
            Load load = new Load(server);
            for (int round = 0; round < ROUNDS && lost == 0; round++) {
                server.start();
                killUnderLoad(server, load);
                server.start();
                Set<String> missing = new HashSet<>(load.acknowledged());
                missing.removeAll(server.logged());
                lost = missing.size();
                server.kill();
            }
        }

        assertThat(lost).isPositive();
    }

    private void assertNothingIsLost(Map<String, String> settings) throws Exception {
        try (PackagedServer server = PackagedServer.small(folder, settings)) {
            Load load = new Load(server);
            server.start();
            for (int round = 0; round < ROUNDS; round++) {
                killUnderLoad(server, load);

                Duration start = server.start();

                List<String> logged = server.logged();
                assertThat(start).as("round %d", round).isLessThan(LONGEST_START);
                assertThat(logged).as("round %d", round).containsAll(load.acknowledged());
                assertThat(logged).as("round %d", round).doesNotHaveDuplicates();
                assertThat(verification(server).get("intact").booleanValue())
                        .as("round %d: %s", round, verification(server))
                        .isTrue();
            }
            assertThat(load.acknowledged().size()).isGreaterThan(ROUNDS * CLIENTS);
            System.out.printf(
                    "%d decisions acknowledged, %d kills%n", load.acknowledged().size(), ROUNDS);
        }
    }

    private void killUnderLoad(PackagedServer server, Load load) throws InterruptedException {
        load.start(CLIENTS);
        Thread.sleep(1_000 + random.nextInt(1_500));
        server.kill();
        load.stop();
    }

    private static JsonNode verification(PackagedServer server) throws IOException, InterruptedException {
        return TestPolicy.json(server.get("/audit/verification").body());
    }
}
