package dev.winnow.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.decision.DecisionJson;
import dev.winnow.personal.LeadKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of an outcome that reveals its lead, and is stored encrypted with the key of the lead, bound to the outcome's
 * id.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutcomeSeal(
        String leadId,
        String eventId,
        @Nullable String text,
        @Nullable String corrects) {

    byte[] sealed(UUID outcome, LeadKey key) {
        return key.seal(DecisionJson.part(this).getBytes(StandardCharsets.UTF_8), place(outcome));
    }

    /** Empty if it was altered. */
    static Optional<OutcomeSeal> open(UUID outcome, byte[] sealed, LeadKey key) {
        return key.open(sealed, place(outcome))
                .map(bytes -> DecisionJson.read(new String(bytes, StandardCharsets.UTF_8), OutcomeSeal.class));
    }

    private static String place(UUID outcome) {
        return "outcome " + outcome;
    }
}
