package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Finding;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conditions of the next stage that a lead doesn't meet: of the gate's alternatives, the one with the fewest.
 */
final class WhyNot {

    private final Policy policy;
    private final EvaluatedRecords records;
    private final Evaluation evaluation;
    private final Wording wording;
    private final Verdicts verdicts;

    WhyNot(EvaluatedRecords records, Wording wording) {
        this.policy = records.policy();
        this.records = records;
        this.evaluation = records.evaluation();
        this.wording = wording;
        this.verdicts = new Verdicts(records, wording);
    }

    /** The step above the recommended stage; null at the top. */
    @Nullable
    Stage nextStage() {
        return policy.ladder().above(policy.ladder().stage(evaluation.stage().recommended()));
    }

    List<Unmet> unmet() {
        Stage next = nextStage();
        if (next == null) {
            return List.of();
        }
        Finding route = evaluation.route();
        if (route != null) {
            return excluded(route, next);
        }
        return ways(next).stream()
                .map(this::unmet)
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** The unmet conditions of rows that must all hold. */
    List<Unmet> unmet(List<PlacedRow> rows) {
        List<Unmet> unmet = new ArrayList<>();
        for (PlacedRow row : rows) {
            String stage = ((RowEffect.Gate) row.row().effect()).stage();
            verdicts.unmet(row).forEach(verdict -> unmet.add(Unmet.of(stage, verdict)));
        }
        return unmet;
    }

    /**
     * The alternative ways to reach a stage, each a list of rows that must all hold: one row of the stage's gate, and
     * for each closed gate below it the row with the fewest unmet conditions.
     */
    List<List<PlacedRow>> ways(Stage stage) {
        List<PlacedRow> below = new ArrayList<>();
        if (stage.entrance() != Stage.Entrance.ALONE) {
            policy.ladder().steps().stream()
                    .limit(policy.ladder().rank(stage))
                    .filter(step -> step.entrance() != Stage.Entrance.ALONE && !isPassed(step))
                    .forEach(step -> policy.gates(step.name()).stream()
                            .min(Comparator.comparingInt(
                                    row -> conditionsUnmet(row.row()).size()))
                            .ifPresent(below::add));
        }
        List<PlacedRow> alternatives = policy.gates(stage.name());
        if (isPassed(stage) || alternatives.isEmpty()) {
            return List.of(below);
        }
        return alternatives.stream().map(row -> with(row, below)).toList();
    }

    private boolean isPassed(Stage stage) {
        return evaluation.passed().contains(stage.name());
    }

    private static List<PlacedRow> with(PlacedRow row, List<PlacedRow> below) {
        List<PlacedRow> rows = new ArrayList<>(below);
        rows.add(row);
        return rows;
    }

    /** The conditions of a row that don't hold. Those on activities or signals must hold for the same one. */
    List<Condition> conditionsUnmet(Row row) {
        List<Condition> unmet = new ArrayList<>();
        for (Condition condition : row.conditions()) {
            if (!condition.fact().recordType().isRepeated() && !records.holds(condition)) {
                unmet.add(condition);
            }
        }
        for (RecordType repeated : List.of(RecordType.ACTIVITY, RecordType.SIGNAL)) {
            List<Condition> conditions = row.conditions(repeated);
            if (!records.someMeets(conditions, repeated)) {
                unmet.addAll(conditions);
            }
        }
        return unmet;
    }

    /** The conditions of the route that keeps the lead from the next stage. */
    List<Unmet> excluded(Finding route, Stage next) {
        return verdicts.of(route.placed()).stream()
                .map(verdict -> new Unmet(
                        next.name(),
                        Verdict.EXCLUDED,
                        verdict.fact(),
                        verdict.found(),
                        verdict.operator(),
                        verdict.demanded(),
                        wording.heldBack(route.row(), verdict.text()),
                        verdict.source()))
                .toList();
    }
}
