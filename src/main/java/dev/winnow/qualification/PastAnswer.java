package dev.winnow.qualification;

import dev.winnow.audit.log.UnreadableDecision;
import java.util.UUID;

/** The result of looking up a decision. */
public sealed interface PastAnswer
        permits PastAnswer.Found,
                PastAnswer.NotReproducible,
                PastAnswer.UnknownDecision,
                PastAnswer.Unreadable,
                Answer.UnknownRow {

    /** Calls the method of {@code cases} for this variant. */
    <T> T match(Cases<T> cases);

    /** One method for each variant. */
    interface Cases<T> {

        T found(Found answer);

        T unknownDecision(UnknownDecision answer);

        T unreadable(Unreadable answer);

        T unknownRow(Answer.UnknownRow answer);

        T notReproducible(NotReproducible answer);
    }

    /** @param answer the decision as JSON */
    record Found(String answer) implements PastAnswer {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.found(this);
        }
    }

    /** The log has no decision with this id. */
    record UnknownDecision(UUID id) implements PastAnswer {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unknownDecision(this);
        }
    }

    /** The decision's facts and answer can't be read. */
    record Unreadable(UnreadableDecision decision) implements PastAnswer, Answer {

        @Override
        public <T> T match(PastAnswer.Cases<T> cases) {
            return cases.unreadable(this);
        }

        @Override
        public <T> T match(Answer.Cases<T> cases) {
            return cases.unreadable(this);
        }
    }

    /**
     * The decision can't be evaluated again, so {@code why} can't be answered.
     *
     * @param reason a sentence without its full stop
     */
    record NotReproducible(String reason) implements PastAnswer {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notReproducible(this);
        }
    }
}
