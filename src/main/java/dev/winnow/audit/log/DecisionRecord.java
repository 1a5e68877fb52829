package dev.winnow.audit.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.ReleaseReference;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A decision in the log, or what remains of one that can't be read. */
public sealed interface DecisionRecord permits LoggedDecision, UnreadableDecision {

    /** Calls the function for this variant. */
    <T> T match(
            Function<? super LoggedDecision, ? extends T> logged,
            Function<? super UnreadableDecision, ? extends T> unreadable);

    UUID id();

    String policy();

    ReleaseReference release();

    Instant evaluatedAt();

    Instant asOf();

    /** Who sent the request, such as {@code key:crm}; null for decisions older than this record. */
    @Nullable
    String caller();

    /** Whether the lead is made up, see {@link Requester#SAMPLES}. */
    default boolean isOnSample() {
        return Requester.SAMPLES.equals(caller());
    }

    /** As JSON: the answer byte for byte as it was given, or its readable parts. */
    String answer();

    /** The answer with {@code caller} added. */
    default ObjectNode answerWithCaller() {
        ObjectNode answer = (ObjectNode) DecisionJson.read(answer());
        return caller() == null ? answer : answer.put("caller", caller());
    }
}
