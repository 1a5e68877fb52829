package dev.winnow.release.impact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A lead to compare, as of a point in time.
 *
 * @param id the lead's
 * @param facts as sent under {@code /lead}
 * @param asOf when to evaluate it at
 * @param decidedAt determines the week that it is work in
 * @param decision of the log that it is from; null if it was sent
 */
public record SeenLead(
        String id,
        JsonNode facts,
        Instant asOf,
        Instant decidedAt,
        @Nullable UUID decision) implements SourceLead {

    /** A lead that was sent. */
    public SeenLead(String id, JsonNode facts, Instant asOf, Instant decidedAt) {
        this(id, facts, asOf, decidedAt, null);
    }

    @Override
    public void match(Consumer<SeenLead> seen, Consumer<UnreadableLead> unreadable) {
        seen.accept(this);
    }
}
