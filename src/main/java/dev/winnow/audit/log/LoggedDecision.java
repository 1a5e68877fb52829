package dev.winnow.audit.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.explanation.Explain;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it stands in the log.
 *
 * @param explained how much of the explanation {@code answer} holds
 * @param contents what tells of the lead
 */
public record LoggedDecision(
        UUID id,
        String policy,
        ReleaseReference release,
        Instant evaluatedAt,
        Instant asOf,
        @Nullable String caller,
        Explain explained,
        SealedPayload contents)
        implements DecisionRecord {

    public String leadId() {
        return contents.leadId();
    }

    /** As they stood under {@code /lead} in the request. */
    public JsonNode facts() {
        return DecisionJson.read(contents.facts());
    }

    @Override
    public String answer() {
        return contents.answer();
    }
}
