package dev.winnow.release.impact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A lead to be compared, as it was seen at a moment.
 *
 * @param id the lead's
 * @param facts as they stand under {@code /lead} in a request
 * @param asOf the moment it is seen at
 * @param decidedAt the moment that says which week it is work in
 */
public record SeenLead(String id, JsonNode facts, Instant asOf, Instant decidedAt) implements SourceLead {

    @Override
    public void match(Consumer<SeenLead> seen, Consumer<UnreadableLead> unreadable) {
        seen.accept(this);
    }
}
