package dev.winnow.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision that was looked for.
 *
 * @param answer as it was given, byte for byte
 */
public record FoundDecision(UUID id, Instant evaluatedAt, String answer) {

    public Position position() {
        return new Position(evaluatedAt, id);
    }
}
