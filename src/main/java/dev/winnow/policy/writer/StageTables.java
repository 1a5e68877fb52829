package dev.winnow.policy.writer;

import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.ActionTemplate;
import dev.winnow.policy.table.ConditionTemplate;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The stage tables of a new policy: gates, ways out, buyer phases, levels and actions. */
final class StageTables {

    static final String WORKBOOK = "stages.xlsx";

    private static final int SOME_POINTS = 10;
    private static final int MAX_GATE_FACTS = 5;
    private static final String EXAMPLE = "An example: put your own in its place.";
    private static final String OTHERWISE = "All others.";
    private static final List<String> WAYS_OUT = List.of(
            "contact.unsubscribed", "sales.disqualificationReason", "sales.rejectionReason", "sales.recycleReason");

    private final Vocabulary vocabulary;
    private final Ladder ladder;

    /** @param vocabulary with the facts that the evaluation computes */
    StageTables(Vocabulary vocabulary, Ladder ladder) {
        this.vocabulary = vocabulary;
        this.ladder = ladder;
    }

    List<DecisionTable> tables() {
        List<DecisionTable> tables = new ArrayList<>();
        tables.add(gates());
        wayOut().ifPresent(fact -> tables.add(waysOut(fact)));
        tables.add(phases());
        tables.add(levels());
        tables.add(actions());
        return tables;
    }

    private DecisionTable gates() {
        TableDraft draft = draft("Gates", TableKind.GATE, "What a stage demands. Rows of one stage are alternatives.");
        int total = draft.condition(fact("score.total"), ConditionTemplate.AT_LEAST);
        vocabulary.facts(RecordType.LEAD).stream()
                .filter(fact -> fact.path().startsWith("sales.") && fact.type().kind() == FactType.Kind.YES_NO)
                .limit(MAX_GATE_FACTS)
                .forEach(fact -> draft.condition(fact, ConditionTemplate.IS_VALUE));
        draft.action("Stage", ActionTemplate.STAGE);
        draft.description();
        List<Stage> gated = ladder.steps().stream()
                .filter(stage -> stage.entrance() != Stage.Entrance.OPEN)
                .toList();
        for (int index = 1; index <= gated.size(); index++) {
            // Thresholds that the example rows' points can reach.
            Demand enough = atLeast(ScoreTables.POINTS * index / gated.size());
            String stage = gated.get(index - 1).name();
            draft.row("GATE-" + index, Map.of(total, enough), new RowEffect.Gate(stage), EXAMPLE);
        }
        return draft.table();
    }

    private Optional<Fact> wayOut() {
        Stream<Fact> known =
                WAYS_OUT.stream().map(vocabulary::fact).filter(Objects::nonNull).map(fact -> fact);
        Stream<Fact> others = vocabulary.facts(RecordType.LEAD).stream()
                .filter(fact -> !fact.derived() && !fact.path().equals("stage"))
                .filter(fact -> fact.type().kind() == FactType.Kind.YES_NO
                        || fact.type().kind() == FactType.Kind.CHOICE);
        return Stream.concat(known, others).findFirst();
    }

    private DecisionTable waysOut(Fact fact) {
        TableDraft draft = draft(
                "Ways out", TableKind.ROUTE, "Who leaves the ladder or goes back. The first row that holds decides.");
        ConditionTemplate template = FactColumns.suiting(fact).get(0);
        int column = draft.condition(fact, template);
        draft.action("Change", ActionTemplate.CHANGE);
        draft.action("To", ActionTemplate.STAGE);
        draft.action("Reason to give", ActionTemplate.REASON);
        draft.description();
        Optional<Stage> off = ladder.stages().stream()
                .filter(stage -> stage.entrance() == Stage.Entrance.OFF)
                .findFirst();
        RowEffect effect = off.map(stage -> new RowEffect.Route("disqualify", stage.name()))
                .orElseGet(() -> new RowEffect.Route("demote", ladder.first().name()));
        draft.row("OUT-01", Map.of(column, FactColumns.example(fact, template)), effect, EXAMPLE);
        return draft.table();
    }

    private DecisionTable phases() {
        TableDraft draft =
                draft("Buyer phases", TableKind.PHASE, "How far the buyer is. The first row that holds decides.");
        int total = draft.condition(fact("score.total"), ConditionTemplate.AT_LEAST);
        draft.action("Phase", ActionTemplate.PHASE);
        draft.description();
        draft.row("PHASE-01", Map.of(total, atLeast(SOME_POINTS)), new RowEffect.Phase("evaluation"), EXAMPLE);
        draft.row("PHASE-02", Map.of(), new RowEffect.Phase("awareness"), OTHERWISE);
        return draft.table();
    }

    private DecisionTable levels() {
        TableDraft draft =
                draft("Levels", TableKind.LEVEL, "How qualified the lead is. The first row that holds decides.");
        int stage = draft.condition(fact("standing.stage"), ConditionTemplate.ONE_OF);
        draft.action("Level", ActionTemplate.LEVEL);
        draft.description();
        List<Stage> steps = ladder.steps();
        Demand highest = new Demand.OneOf(List.of(steps.get(steps.size() - 1).name()));
        draft.row("LEVEL-01", Map.of(stage, highest), new RowEffect.Level(2), EXAMPLE);
        draft.row("LEVEL-02", Map.of(), new RowEffect.Level(1), OTHERWISE);
        return draft.table();
    }

    private DecisionTable actions() {
        TableDraft draft =
                draft("Next actions", TableKind.ACTION, "What to do next. The first row that holds decides.");
        int change = draft.condition(fact("standing.change"), ConditionTemplate.IS_TEXT);
        draft.condition(fact("standing.phase"), ConditionTemplate.IS_TEXT);
        draft.action("Next action", ActionTemplate.ACTION);
        draft.description();
        Demand promote = new Demand.Is("promote");
        draft.row("ACT-01", Map.of(change, promote), new RowEffect.Action("Tell the owner of the new stage"), EXAMPLE);
        draft.row("ACT-02", Map.of(), new RowEffect.Action("Keep in touch"), OTHERWISE);
        return draft.table();
    }

    private static TableDraft draft(String name, TableKind kind, String sentence) {
        TableDraft draft = new TableDraft(WORKBOOK, name, kind, null, sentence);
        draft.action("Id", ActionTemplate.ID);
        return draft;
    }

    private static Demand atLeast(int points) {
        return new Demand.Compared(Operator.AT_LEAST, BigDecimal.valueOf(points));
    }

    private Fact fact(String path) {
        return Objects.requireNonNull(vocabulary.fact(path), path);
    }
}
