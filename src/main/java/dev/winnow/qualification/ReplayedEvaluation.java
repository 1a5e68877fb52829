package dev.winnow.qualification;

import dev.winnow.evaluation.Evaluated;

/** What came of evaluating the facts of a decision again. */
sealed interface ReplayedEvaluation {

    record Done(Evaluated evaluated) implements ReplayedEvaluation {}

    /** @param reason a sentence without its full stop */
    record Impossible(String reason) implements ReplayedEvaluation {}
}
