package dev.winnow.audit.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.explanation.Explain;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A decision read from the log.
 *
 * @param explained how much of the explanation {@code answer} contains
 */
public record LoggedDecision(
        UUID id,
        String policy,
        ReleaseReference release,
        Instant evaluatedAt,
        Instant asOf,
        @Nullable String caller,
        Explain explained,
        SealedPayload payload)
        implements DecisionRecord {

    public String leadId() {
        return payload.leadId();
    }

    /** As sent under {@code /lead} in the request. */
    public JsonNode facts() {
        return DecisionJson.read(payload.facts());
    }

    @Override
    public String answer() {
        return payload.answer();
    }

    @Override
    public <T> T match(
            Function<? super LoggedDecision, ? extends T> logged,
            Function<? super UnreadableDecision, ? extends T> unreadable) {
        return logged.apply(this);
    }
}
