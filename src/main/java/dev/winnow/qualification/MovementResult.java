package dev.winnow.qualification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.winnow.explanation.Movement;
import java.util.UUID;

/** What came of asking what moved a lead's score. */
public sealed interface MovementResult {

    record Explained(
            String leadId,
            HistoryPage.Reference before,
            HistoryPage.Reference after,
            @JsonUnwrapped Movement movement) implements MovementResult {}

    /**
     * The lead has no such decision.
     *
     * @param parameter which of the two
     */
    record UnknownDecision(String parameter, UUID id) implements MovementResult {}

    /** The lead doesn't have two decisions of one policy. */
    record TooFew(String leadId) implements MovementResult {}

    /** One of the decisions can't be made again. */
    record NotReproducible(String reason) implements MovementResult {}

    /** Points of two policies can't be compared. */
    record OtherPolicy(String before, String after) implements MovementResult {}
}
