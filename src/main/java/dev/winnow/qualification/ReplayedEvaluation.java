package dev.winnow.qualification;

import dev.winnow.evaluation.Evaluated;
import java.util.function.Function;

/** The result of evaluating the facts of a decision again. */
sealed interface ReplayedEvaluation {

    /** Applies the function for this variant. */
    <T> T match(Function<Done, T> done, Function<Impossible, T> impossible);

    record Done(Evaluated evaluated) implements ReplayedEvaluation {

        @Override
        public <T> T match(Function<Done, T> done, Function<Impossible, T> impossible) {
            return done.apply(this);
        }
    }

    /** @param reason a sentence without its full stop */
    record Impossible(String reason) implements ReplayedEvaluation {

        @Override
        public <T> T match(Function<Done, T> done, Function<Impossible, T> impossible) {
            return impossible.apply(this);
        }
    }
}
