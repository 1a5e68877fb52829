package dev.winnow.qualification;

import dev.winnow.audit.log.UnreadableDecision;
import java.util.UUID;

/** What came of looking for a decision. */
public sealed interface PastAnswer
        permits PastAnswer.Found,
                PastAnswer.NotReproducible,
                PastAnswer.UnknownDecision,
                PastAnswer.Unreadable,
                Answer.UnknownRow {

    /** @param answer as JSON */
    record Found(String answer) implements PastAnswer {}

    /** The decision can't be made again, and so not be asked about. */
    record NotReproducible(String reason) implements PastAnswer {}

    /** Its facts and its answer can't be read. */
    record Unreadable(UnreadableDecision decision) implements PastAnswer, Answer {}

    /** The log has no decision with this id. */
    record UnknownDecision(UUID id) implements PastAnswer {}
}
