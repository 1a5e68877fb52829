package dev.winnow.audit.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.ReleaseReference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision in the log, or what can still be said of one. */
public sealed interface DecisionRecord permits LoggedDecision, UnreadableDecision {

    UUID id();

    String policy();

    ReleaseReference release();

    Instant evaluatedAt();

    Instant asOf();

    /** Whose request it answers: {@code key:crm}; null where that wasn't recorded yet. */
    @Nullable
    String caller();

    /** As JSON: the answer as it was given, byte for byte, or what is left of it. */
    String answer();

    /** The answer, and {@code caller}. */
    default ObjectNode answerWithCaller() {
        ObjectNode answer = (ObjectNode) DecisionJson.read(answer());
        return caller() == null ? answer : answer.put("caller", caller());
    }
}
