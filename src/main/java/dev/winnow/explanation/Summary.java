package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Recommendation;

/** Summarises an evaluation in one or two sentences. */
record Summary(Wording wording) {

    String of(Evaluation evaluation) {
        return score(evaluation) + " " + stage(evaluation.stage());
    }

    private String score(Evaluation evaluation) {
        Messages messages = wording.messages();
        String points = evaluation.score().total().toPlainString();
        if (evaluation.contributions().isEmpty()) {
            return messages.text("summary.no-row", points);
        }
        String grade = evaluation.score().grade();
        return messages.text(grade.isEmpty() ? "summary.score" : "summary.score-and-grade", points, grade);
    }

    private String stage(Recommendation stage) {
        Labels labels = wording.labels();
        return wording.messages()
                .text(
                        "summary." + stage.change().word(),
                        labels.stage(stage.current()),
                        labels.stage(stage.recommended()));
    }
}
