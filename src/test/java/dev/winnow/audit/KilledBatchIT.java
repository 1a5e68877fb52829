package dev.winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.TestPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged server while a stream is answered, and sends the stream again, until all of it is answered: every line
 * has one decision, and keeps it. {@code -Drounds=3} kills three times.
 */
class KilledBatchIT {

    private static final int ROUNDS = Integer.getInteger("rounds", 20);
    private static final int LINES_A_ROUND = 500;
    private static final int LINES = (ROUNDS + 1) * LINES_A_ROUND;

    private final Random random = new Random(20261201);
    private final Map<Long, String> decisions = new HashMap<>();

    @TempDir
    Path folder = Path.of("");

    @Test
    void eachLineIsDecidedOnce() throws Exception {
        String lines = IntStream.rangeClosed(1, LINES)
                .mapToObj("{\"lead\": {\"id\": \"K-%s\"}}\n"::formatted)
                .collect(Collectors.joining());
        try (PackagedServer server = PackagedServer.small(folder, Map.of())) {
            server.start();
            for (int round = 1; round <= ROUNDS; round++) {
                int known = decisions.size();
                try (SentStream stream = new SentStream(server, "killed", lines)) {
                    int enough = known + 1 + random.nextInt(LINES_A_ROUND);
                    while (decisions.size() < enough) {
                        read(stream);
                    }
                    server.kill();
                    while (read(stream)) {
                        // What was on its way
                    }
                }
                assertThat(decisions).as("round %s", round).hasSizeGreaterThan(known);
                server.start();
            }
            int beforehand = decisions.size();
            JsonNode summary = summary(server, lines);

            assertThat(summary.path("lines").asInt()).isEqualTo(LINES);
            assertThat(summary.path("problems").asInt()).isZero();
            assertThat(summary.path("repeated").asInt()).isGreaterThanOrEqualTo(beforehand);
            assertThat(decisions).hasSize(LINES);
            assertThat(new HashSet<>(decisions.values())).as("different").hasSize(LINES);
            assertThat(server.logged()).as("0 lost, 0 twice").containsExactlyInAnyOrderElementsOf(decisions.values());
            assertThat(TestPolicy.json(server.get("/audit/verification").body())
                            .path("intact")
                            .asBoolean())
                    .isTrue();
            System.out.printf(
                    "%s lines, %s kills, %s answered before the last, none lost, none twice%n",
                    LINES, ROUNDS, beforehand);
        }
    }

    private JsonNode summary(PackagedServer server, String lines) throws IOException {
        try (SentStream stream = new SentStream(server, "killed", lines)) {
            while (decisions.size() < LINES) {
                assertThat(read(stream)).isTrue();
            }
            return Objects.requireNonNull(stream.next()).path("summary");
        }
    }

    /** Whether there was an answer. A line that was answered before has the same decision. */
    private boolean read(SentStream stream) {
        JsonNode answer = stream.next();
        if (answer == null) {
            return false;
        }
        String id = answer.at("/decision/decisionId").asText();
        assertThat(id).as(answer.toString()).isNotEmpty();
        String known = decisions.putIfAbsent(answer.path("line").asLong(), id);
        assertThat(known).satisfiesAnyOf(none -> assertThat(none).isNull(), same -> assertThat(same)
                .isEqualTo(id));
        return true;
    }
}
