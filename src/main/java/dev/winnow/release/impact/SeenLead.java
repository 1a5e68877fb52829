package dev.winnow.release.impact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A lead to compare, as of a point in time.
 *
 * @param id the lead's
 * @param facts as sent under {@code /lead}
 * @param asOf when to evaluate it at
 * @param decidedAt determines the week that it is work in
 */
public record SeenLead(String id, JsonNode facts, Instant asOf, Instant decidedAt) implements SourceLead {

    @Override
    public void match(Consumer<SeenLead> seen, Consumer<UnreadableLead> unreadable) {
        seen.accept(this);
    }
}
