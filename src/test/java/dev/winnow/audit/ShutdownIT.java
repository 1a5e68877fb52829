package dev.winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tells the packaged server to stop under load, again and again: whatever was sent is answered, and what comes before the
 * clients know, too.
 */
class ShutdownIT {

    private static final int ROUNDS = 20;
    private static final int CLIENTS = 32;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Random random = new Random(20261128);

    @TempDir
    Path folder;

    @Test
    void noRequestInFlightFails() throws Exception {
        try (PackagedServer server = PackagedServer.small(folder, Map.of())) {
            Load load = new Load(server);
            for (int round = 0; round < ROUNDS; round++) {
                server.start();
                load.start(CLIENTS);
                Thread.sleep(500 + random.nextInt(1_500));

                Instant told = Instant.now();
                server.stop();
                Duration stopped = Duration.between(told, Instant.now());
                load.stop();

                assertThat(stopped).as("round %d", round).isLessThan(LONGEST_STOP);
                assertThat(load.broken()).as("round %d", round).isZero();
                assertThat(load.statuses()).as("round %d", round).containsExactly(200);
            }
            server.start();
            assertThat(server.logged()).containsAll(load.acknowledged());
            assertThat(load.acknowledged().size()).isGreaterThan(ROUNDS * CLIENTS);
            System.out.printf(
                    "%d decisions acknowledged, %d stops, %d requests broken%n",
                    load.acknowledged().size(), ROUNDS, load.broken());
        }
    }
}
