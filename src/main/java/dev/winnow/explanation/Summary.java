package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Recommendation;

/** Summarises an evaluation in one or two sentences. */
record Summary(Messages messages) {

    String of(Evaluation evaluation) {
        return score(evaluation) + " " + stage(evaluation.stage());
    }

    private String score(Evaluation evaluation) {
        String points = evaluation.score().total().toPlainString();
        if (evaluation.contributions().isEmpty()) {
            return messages.text("summary.no-row", points);
        }
        String grade = evaluation.score().grade();
        return messages.text(grade.isEmpty() ? "summary.score" : "summary.score-and-grade", points, grade);
    }

    private String stage(Recommendation stage) {
        return messages.text("summary." + stage.change().word(), stage.current(), stage.recommended());
    }
}
