package dev.winnow.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.Requester;
import dev.winnow.decision.ReleaseReference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision without its explanation.
 *
 * @param leadId null if the decision can't be read
 * @param score as answered
 * @param stage as answered
 * @param caller who sent the request; null in decisions stored before callers were recorded
 * @param unreadable why the decision can't be read; null if it can
 * @param sample whether the lead is made up; absent in JSON if it isn't
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unreadable,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sample) {

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
                answer.path("unreadable").textValue(),
                Requester.SAMPLES.equals(answer.path("caller").textValue()));
    }
}
