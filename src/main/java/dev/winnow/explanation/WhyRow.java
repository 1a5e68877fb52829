package dev.winnow.explanation;

import dev.winnow.evaluation.Contribution;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Finding;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.RowEffect;
import java.util.List;

/** Explains one row: whether it holds, condition by condition, and its effect. */
final class WhyRow {

    private final EvaluatedRecords records;
    private final Evaluation evaluation;
    private final Wording wording;
    private final Messages messages;
    private final Verdicts verdicts;

    WhyRow(EvaluatedRecords records, Wording wording) {
        this.records = records;
        this.evaluation = records.evaluation();
        this.wording = wording;
        this.messages = wording.messages();
        this.verdicts = new Verdicts(records, wording);
    }

    Why of(PlacedRow placed) {
        List<ConditionVerdict> conditions = verdicts.of(placed);
        long unmet = conditions.stream()
                .filter(condition -> condition.verdict() != Verdict.TRUE)
                .count();
        return new Why(
                placed.row().id(),
                placed.table().name(),
                unmet == 0,
                unmet == 0
                        ? effect(placed)
                        : messages.text("why.unmet", Long.toString(unmet), Integer.toString(conditions.size())),
                placed.row().source(),
                conditions);
    }

    private String effect(PlacedRow placed) {
        RowEffect effect = placed.row().effect();
        return effect.match(new RowEffect.Functions<>(
                points -> points(placed),
                gate -> gate(gate.stage()),
                route -> first(placed, "why.route", label(route.stage())),
                phase -> first(placed, "why.decided", phase.phase()),
                level -> first(placed, levelMessage(), Integer.toString(level.level())),
                action -> first(placed, "why.decided", action.action())));
    }

    private String label(String stage) {
        return wording.labels().stage(stage);
    }

    private String levelMessage() {
        return wording.sentences() == Sentences.BY_LABEL ? "why.level" : "why.decided";
    }

    /**
     * The effect of a row in a table where the first row that holds decides: what it decides, or which earlier row
     * does.
     */
    private String first(PlacedRow placed, String message, String decided) {
        boolean decides = evaluation.decided().stream()
                .anyMatch(finding -> finding.placed().equals(placed));
        return decides
                ? messages.text(message, decided)
                : messages.text("why.decided-earlier", earlier(placed.row().effect()));
    }

    private String points(PlacedRow placed) {
        Contribution contribution = evaluation.contributions().stream()
                .filter(candidate -> candidate.finding().placed().equals(placed))
                .findFirst()
                .orElseThrow();
        String dimension = records.policy().dimension(contribution.dimension()).label();
        String points = contribution.points().toPlainString();
        return contribution.decay().signum() == 0
                ? messages.text("why.points", points, dimension)
                : messages.text(
                        "why.points-after-decay",
                        points,
                        dimension,
                        contribution.counted().toPlainString());
    }

    private String gate(String stage) {
        Finding route = evaluation.route();
        if (route != null) {
            return messages.text("why.gate-held-back", label(stage), route.row().id());
        }
        var ladder = records.policy().ladder();
        int reached = ladder.rank(ladder.stage(evaluation.stage().recommended()));
        boolean isReached = ladder.rank(ladder.stage(stage)) <= reached;
        return messages.text(isReached ? "why.gate" : "why.gate-not-reached", label(stage));
    }

    /** The id of the row that decides instead, with the same kind of effect. */
    private String earlier(RowEffect effect) {
        return evaluation.decided().stream()
                .map(Finding::row)
                .filter(row -> row.effect().getClass() == effect.getClass())
                .map(row -> row.id())
                .findFirst()
                .orElseThrow();
    }
}
