package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Recommendation;
import java.util.Locale;

/** Says in a sentence or two what an evaluation came to. */
final class Summary {

    private Summary() {}

    static String of(Evaluation evaluation) {
        return score(evaluation) + " " + stage(evaluation.stage());
    }

    private static String score(Evaluation evaluation) {
        String points = evaluation.score().total().toPlainString() + " points";
        if (evaluation.contributions().isEmpty()) {
            return "No scoring row holds on these facts: " + points + ".";
        }
        String grade = evaluation.score().grade();
        return points + (grade.isEmpty() ? "." : ", grade " + grade + ".");
    }

    private static String stage(Recommendation stage) {
        String change = stage.change().word();
        return switch (stage.change()) {
            case HOLD -> "Stays " + stage.recommended() + ".";
            case PROMOTE, DEMOTE, RECYCLE, DISQUALIFY ->
                change.substring(0, 1).toUpperCase(Locale.ROOT) + change.substring(1) + " from " + stage.current()
                        + " to " + stage.recommended() + ".";
        };
    }
}
