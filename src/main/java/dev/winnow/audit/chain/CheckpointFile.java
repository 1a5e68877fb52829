package dev.winnow.audit.chain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.DecisionJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads checkpoints, one a line. A line that isn't one is read as a checkpoint without a valid signature. */
public final class CheckpointFile {

    private CheckpointFile() {}

    public static List<Checkpoint> read(List<String> lines) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                checkpoints.add(read(line));
            }
        }
        return checkpoints;
    }

    private static Checkpoint read(String line) {
        try {
            JsonNode json = DecisionJson.read(line);
            return new Checkpoint(
                    json.path("chain").asText(),
                    json.path("position").asLong(),
                    json.path("hash").asText(),
                    Instant.parse(json.path("at").asText()),
                    json.path("key").asText(),
                    json.path("signature").asText());
        } catch (IllegalStateException | DateTimeException e) {
            return new Checkpoint(line, 0, "", Instant.EPOCH, "", "");
        }
    }
}
