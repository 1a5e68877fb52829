package dev.winnow.insight.funnel;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last lead of a page of stuck leads. Says when it came to its stage, so that pages go on even if the lead leaves it.
 *
 * @param id of its state
 */
public record StuckPlace(Instant since, UUID id) {

    private static final String SEPARATOR = "_";

    /** Null if the text isn't a place. */
    public static @Nullable StuckPlace read(String text) {
        String[] parts = text.split(SEPARATOR, 2);
        try {
            return parts.length < 2 ? null : new StuckPlace(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return since + SEPARATOR + id;
    }
}
