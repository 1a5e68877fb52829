package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.ReleaseReference;
import java.time.Instant;
import java.util.UUID;

/**
 * One decision without its explanation.
 *
 * @param score as in the answer
 * @param stage as in the answer
 */
public record DecisionInShort(
        UUID decisionId,
        String policy,
        ReleaseReference release,
        Instant evaluatedAt,
        Instant asOf,
        String leadId,
        JsonNode score,
        JsonNode stage) {

    static DecisionInShort of(JsonNode answer) {
        JsonNode release = answer.get("release");
        return new DecisionInShort(
                UUID.fromString(answer.get("decisionId").textValue()),
                answer.get("policy").textValue(),
                new ReleaseReference(
                        release.get("number").intValue(), release.get("digest").textValue()),
                Instant.parse(answer.get("evaluatedAt").textValue()),
                Instant.parse(answer.get("asOf").textValue()),
                answer.get("leadId").textValue(),
                answer.get("score"),
                answer.get("stage"));
    }
}
