package dev.winnow.explanation;

import dev.winnow.evaluation.Contribution;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Finding;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Outcome;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what the next stage demands that a lead lacks: of its gate's alternatives, the one that lacks least. */
final class WhyNot {

    private final Policy policy;
    private final Subjects subjects;
    private final Evaluation evaluation;

    WhyNot(Policy policy, Subjects subjects) {
        this.policy = policy;
        this.subjects = subjects;
        this.evaluation = subjects.evaluation();
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
            return route.row().conditions().stream()
                    .map(condition -> excluded(condition, route, next))
                    .toList();
        }
        return ways(next).stream()
                .map(rows -> rows.stream().flatMap(row -> unmet(row).stream()).toList())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /**
     * The alternatives to reach a stage: rows that must all hold. That is one of its gate; above a stage that stands alone
     * gates further down may be closed as well, and take the row each that lacks least.
     */
    List<List<Row>> ways(Stage stage) {
        List<Row> below = new ArrayList<>();
        if (stage.entrance() != Stage.Entrance.ALONE) {
            policy.ladder().steps().stream()
                    .limit(policy.ladder().rank(stage))
                    .filter(step -> step.entrance() != Stage.Entrance.ALONE && !isPassed(step))
                    .forEach(step -> gates(step).stream()
                            .min(Comparator.comparingInt(
                                    row -> conditionsUnmet(row).size()))
                            .ifPresent(below::add));
        }
        List<Row> alternatives = gates(stage);
        if (isPassed(stage) || alternatives.isEmpty()) {
            return List.of(below);
        }
        return alternatives.stream().map(row -> with(row, below)).toList();
    }

    private boolean isPassed(Stage stage) {
        return evaluation.passed().contains(stage.name());
    }

    private static List<Row> with(Row row, List<Row> below) {
        List<Row> rows = new ArrayList<>(below);
        rows.add(row);
        return rows;
    }

    private List<Row> gates(Stage stage) {
        return policy.tables().stream()
                .map(DecisionTable::rows)
                .flatMap(List::stream)
                .filter(row -> row.outcome() instanceof Outcome.Gate gate
                        && gate.stage().equals(stage.name()))
                .toList();
    }

    /** The conditions of a gate's row that don't hold. Those on activities or signals must hold of one together. */
    List<Condition> conditionsUnmet(Row row) {
        List<Condition> unmet = new ArrayList<>();
        for (Condition condition : row.conditions()) {
            if (!condition.fact().subject().isRepeated() && !subjects.holds(condition)) {
                unmet.add(condition);
            }
        }
        for (Subject repeated : List.of(Subject.ACTIVITY, Subject.SIGNAL)) {
            List<Condition> conditions = row.conditions(repeated);
            if (!subjects.someMeets(conditions, repeated)) {
                unmet.addAll(conditions);
            }
        }
        return unmet;
    }

    private List<Unmet> unmet(Row row) {
        String stage = ((Outcome.Gate) row.outcome()).stage();
        return conditionsUnmet(row).stream()
                .map(condition -> unmet(condition, stage))
                .toList();
    }

    private Unmet unmet(Condition condition, String stage) {
        Object found = subjects.value(condition.fact());
        return new Unmet(
                stage,
                kind(condition, found),
                condition.fact().path(),
                found,
                Wording.demanded(condition.demand()),
                Wording.unmet(condition, found),
                condition.source());
    }

    private Unmet.Kind kind(Condition condition, @Nullable Object found) {
        Fact fact = condition.fact();
        if (fact.subject() == Subject.SCORE && wouldHoldWithoutCaps(condition)) {
            return Unmet.Kind.CAPPED;
        }
        boolean isHuman = "sales".equals(fact.changedBy()) || "marketing".equals(fact.changedBy());
        if (isHuman) {
            return Unmet.Kind.HUMAN;
        }
        boolean isMissing = found == null || (found instanceof List<?> list && list.isEmpty());
        return isMissing ? Unmet.Kind.MISSING : Unmet.Kind.FALSE;
    }

    private boolean wouldHoldWithoutCaps(Condition condition) {
        String name = condition.fact().name();
        BigDecimal points = policy.dimensions().stream()
                .filter(dimension -> dimension.name().equals(name) || name.equals("total"))
                .map(this::uncapped)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return condition.demand().holds(points);
    }

    /** The points of a dimension if it had a floor only. */
    private BigDecimal uncapped(Dimension dimension) {
        BigDecimal sum = evaluation.contributions().stream()
                .filter(contribution -> contribution.dimension().equals(dimension.name()))
                .map(Contribution::afterDecay)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return dimension.floor() == null ? sum : sum.max(dimension.floor());
    }

    private Unmet excluded(Condition condition, Finding route, Stage stage) {
        Object found = condition.fact().subject().isRepeated()
                ? condition.fact().in(route.occurrences().get(0))
                : subjects.value(condition.fact());
        Demand demand = condition.demand();
        return new Unmet(
                stage.name(),
                Unmet.Kind.EXCLUDED,
                condition.fact().path(),
                found,
                List.of("not", Wording.demanded(demand)),
                "Held back by " + route.row().id() + ": " + Wording.held(List.of(condition), found),
                condition.source());
    }
}
