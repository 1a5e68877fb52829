package dev.winnow.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.ReleaseReference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision without its explanation.
 *
 * @param leadId null where it can't be read
 * @param score as in the answer
 * @param stage as in the answer
 * @param caller whose request it answers; null where that wasn't recorded yet
 * @param unreadable why no more is known of the decision; null where it is
 */
public record DecisionInShort(
        UUID decisionId,
        String policy,
        ReleaseReference release,
        Instant evaluatedAt,
        Instant asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String leadId,
        JsonNode score,
        JsonNode stage,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String caller,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unreadable) {

    static DecisionInShort of(JsonNode answer) {
        JsonNode release = answer.get("release");
        return new DecisionInShort(
                UUID.fromString(answer.get("decisionId").textValue()),
                answer.get("policy").textValue(),
                new ReleaseReference(
                        release.get("number").intValue(), release.get("digest").textValue()),
                Instant.parse(answer.get("evaluatedAt").textValue()),
                Instant.parse(answer.get("asOf").textValue()),
                answer.path("leadId").textValue(),
                answer.get("score"),
                answer.get("stage"),
                answer.path("caller").textValue(),
                answer.path("unreadable").textValue());
    }
}
