package dev.winnow.qualification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.winnow.explanation.Movement;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of comparing two decisions on a lead. */
public sealed interface MovementResult {

    /** Applies the function for this variant. */
    <T> T match(
            Function<Explained, T> explained,
            Function<UnknownDecision, T> unknownDecision,
            Function<TooFew, T> tooFew,
            Function<NotReproducible, T> notReproducible,
            Function<OtherPolicy, T> otherPolicy);

    /** What moved the score. */
    record Explained(
            String leadId,
            HistoryPage.Reference before,
            HistoryPage.Reference after,
            @JsonUnwrapped Movement movement) implements MovementResult {

        @Override
        public <T> T match(
                Function<Explained, T> explained,
                Function<UnknownDecision, T> unknownDecision,
                Function<TooFew, T> tooFew,
                Function<NotReproducible, T> notReproducible,
                Function<OtherPolicy, T> otherPolicy) {
            return explained.apply(this);
        }
    }

    /**
     * The lead has no decision with this id.
     *
     * @param parameter {@code from} or {@code to}
     */
    record UnknownDecision(String parameter, UUID id) implements MovementResult {

        @Override
        public <T> T match(
                Function<Explained, T> explained,
                Function<UnknownDecision, T> unknownDecision,
                Function<TooFew, T> tooFew,
                Function<NotReproducible, T> notReproducible,
                Function<OtherPolicy, T> otherPolicy) {
            return unknownDecision.apply(this);
        }
    }

    /**
     * There are no two decisions by the same policy to compare.
     *
     * @param policy of the one decision; null where there is none
     */
    record TooFew(String leadId, @Nullable String policy, Missing missing) implements MovementResult {

        @Override
        public <T> T match(
                Function<Explained, T> explained,
                Function<UnknownDecision, T> unknownDecision,
                Function<TooFew, T> tooFew,
                Function<NotReproducible, T> notReproducible,
                Function<OtherPolicy, T> otherPolicy) {
            return tooFew.apply(this);
        }
    }

    /** What is missing for a comparison. */
    enum Missing {
        /** The lead has no decision at all. */
        BOTH,
        /** The lead has a single decision by its policy. */
        SECOND,
        /** {@code to} is the lead's first decision by its policy. */
        EARLIER,
        /** {@code from} is the lead's latest decision by its policy. */
        LATER
    }

    /**
     * One of the decisions can't be reproduced.
     *
     * @param reason a sentence without its full stop
     */
    record NotReproducible(String reason) implements MovementResult {

        @Override
        public <T> T match(
                Function<Explained, T> explained,
                Function<UnknownDecision, T> unknownDecision,
                Function<TooFew, T> tooFew,
                Function<NotReproducible, T> notReproducible,
                Function<OtherPolicy, T> otherPolicy) {
            return notReproducible.apply(this);
        }
    }

    /** The decisions are by two policies, whose points aren't comparable. */
    record OtherPolicy(String before, String after) implements MovementResult {

        @Override
        public <T> T match(
                Function<Explained, T> explained,
                Function<UnknownDecision, T> unknownDecision,
                Function<TooFew, T> tooFew,
                Function<NotReproducible, T> notReproducible,
                Function<OtherPolicy, T> otherPolicy) {
            return otherPolicy.apply(this);
        }
    }
}
