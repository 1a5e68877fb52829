package dev.winnow.evaluation;

import static dev.winnow.policy.definition.Stage.Entrance.ALONE;
import static dev.winnow.policy.definition.Stage.Entrance.CUMULATIVE;
import static dev.winnow.policy.definition.Stage.Entrance.OFF;
import static dev.winnow.policy.definition.Stage.Entrance.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

class StagingTest {

    /** Only LEAD and MQL fall back. */
    private static final Ladder LADDER = new Ladder(List.of(
            new Stage("CONTACT", "Contact", "marketing", OPEN, false),
            new Stage("LEAD", "Lead", "marketing", CUMULATIVE, true),
            new Stage("MQL", "Marketing qualified", "marketing", CUMULATIVE, true),
            new Stage("SAL", "Sales accepted", "sales", CUMULATIVE, false),
            new Stage("SQL", "Sales qualified", "sales", CUMULATIVE, false),
            new Stage("CUSTOMER", "Customer", "success", ALONE, false),
            new Stage("OUT", "Out", "nobody", OFF, false),
            new Stage("BLOCKED", "Blocked", "nobody", OFF, false)));

    @Test
    void aLeadWithoutStageIsInTheFirst() {
        Staging staging = Staging.of(LADDER, null, gates(), routes());

        assertThatIt(staging).isEqualTo("CONTACT hold CONTACT");
    }

    @Test
    void everyGateThatHoldsInARowIsClimbed() {
        Staging staging = Staging.of(LADDER, "CONTACT", gates("MQL", "LEAD"), routes());

        assertThatIt(staging).isEqualTo("CONTACT promote MQL");
    }

    @Test
    void theGatesOfTheStageItIsInHold() {
        Staging staging = Staging.of(LADDER, "MQL", gates("LEAD", "MQL"), routes());

        assertThatIt(staging).isEqualTo("MQL hold MQL");
    }

    @Test
    void aGateBelowThatDoesNotHoldStopsTheClimb() {
        Staging staging = Staging.of(LADDER, "CONTACT", gates("LEAD", "SAL", "SQL"), routes());

        assertThatIt(staging).isEqualTo("CONTACT promote LEAD");
    }

    @Test
    void aStageThatFallsBackIsLeftWhenItsGateNoLongerHolds() {
        Staging staging = Staging.of(LADDER, "MQL", gates("LEAD"), routes());

        assertThatIt(staging).isEqualTo("MQL demote LEAD");
    }

    @Test
    void aBreakFurtherDownLeadsDownToIt() {
        Staging staging = Staging.of(LADDER, "MQL", gates("MQL"), routes());

        assertThatIt(staging).isEqualTo("MQL demote CONTACT");
    }

    @Test
    void aStageThatDoesNotFallBackIsKeptWithoutAnyGate() {
        Staging staging = Staging.of(LADDER, "SAL", gates(), routes());

        assertThatIt(staging).isEqualTo("SAL hold SAL");
    }

    @Test
    void fromAKeptStageOnlyTheGatesAboveAreAsked() {
        Staging staging = Staging.of(LADDER, "SAL", gates("SQL"), routes());

        assertThatIt(staging).isEqualTo("SAL promote SQL");
    }

    @Test
    void belowAStageThatFallsBackThoseThatDoNotCountAsPassed() {
        Ladder keepsLead = new Ladder(LADDER.stages().stream()
                .map(stage ->
                        stage.name().equals("LEAD") ? new Stage("LEAD", "Lead", "marketing", CUMULATIVE, false) : stage)
                .toList());

        Staging faded = Staging.of(keepsLead, "MQL", gates(), routes());
        Staging kept = Staging.of(keepsLead, "MQL", gates("MQL"), routes());

        assertThatIt(faded).isEqualTo("MQL demote LEAD");
        assertThatIt(kept).isEqualTo("MQL hold MQL");
    }

    @Test
    void aStageThatStandsAloneIsReachedFromAnywhere() {
        Staging staging = Staging.of(LADDER, "CONTACT", gates("CUSTOMER"), routes());

        assertThatIt(staging).isEqualTo("CONTACT promote CUSTOMER");
    }

    @Test
    void aStageThatStandsAloneIsNoStepOnTheWayToOthers() {
        Ladder vip = new Ladder(List.of(
                new Stage("CONTACT", "Contact", "marketing", OPEN, false),
                new Stage("VIP", "Very important", "marketing", ALONE, true),
                new Stage("LEAD", "Lead", "marketing", CUMULATIVE, true)));

        Staging past = Staging.of(vip, "CONTACT", gates("LEAD"), routes());
        Staging onlyVip = Staging.of(vip, "LEAD", gates("VIP"), routes());

        assertThatIt(past).isEqualTo("CONTACT promote LEAD");
        assertThatIt(onlyVip).isEqualTo("LEAD demote VIP");
    }

    @Test
    void routesGoBeforeGates() {
        Staging staging = Staging.of(LADDER, "SAL", gates("LEAD", "MQL", "SQL"), routes("recycle", "LEAD"));

        assertThatIt(staging).isEqualTo("SAL recycle LEAD");
        assertThat(staging.gate()).isNull();
    }

    @Test
    void theFirstRouteDecides() {
        Staging staging = Staging.of(LADDER, "SAL", gates(), routes("demote", "MQL", "disqualify", "OUT"));

        assertThatIt(staging).isEqualTo("SAL demote MQL");
    }

    @Test
    void aRouteNeverLeadsUp() {
        Staging staging = Staging.of(LADDER, "LEAD", gates("LEAD", "MQL"), routes("recycle", "MQL"));

        assertThatIt(staging).isEqualTo("LEAD hold LEAD");
    }

    @Test
    void aRouteToTheStageItIsInHoldsTheLeadThere() {
        Staging staging = Staging.of(LADDER, "MQL", gates("LEAD", "MQL", "SAL"), routes("recycle", "MQL"));

        assertThatIt(staging).isEqualTo("MQL hold MQL");
    }

    @Test
    void aRouteLeadsOffTheLadderFromAnywhere() {
        for (String stage : List.of("CONTACT", "MQL", "CUSTOMER")) {
            Staging staging = Staging.of(LADDER, stage, gates("CUSTOMER"), routes("disqualify", "OUT"));
            assertThatIt(staging).isEqualTo(stage + " disqualify OUT");
        }
    }

    @Test
    void aRouteHoldsALeadOffTheLadder() {
        Staging staging = Staging.of(LADDER, "OUT", gates("LEAD", "MQL"), routes("disqualify", "OUT"));

        assertThatIt(staging).isEqualTo("OUT hold OUT");
    }

    @Test
    void fromOnePlaceOffTheLadderARouteMayLeadToAnother() {
        Staging staging = Staging.of(LADDER, "OUT", gates(), routes("disqualify", "BLOCKED"));

        assertThatIt(staging).isEqualTo("OUT disqualify BLOCKED");
    }

    @Test
    void recyclingIsNoWayBackOntoTheLadder() {
        Staging staging = Staging.of(LADDER, "OUT", gates("LEAD"), routes("recycle", "LEAD"));

        assertThatIt(staging).isEqualTo("OUT hold OUT");
    }

    @Test
    void aLeadOffTheLadderComesBackAsFarAsItsGatesHold() {
        Staging nothing = Staging.of(LADDER, "OUT", gates(), routes());
        Staging qualified = Staging.of(LADDER, "OUT", gates("LEAD", "MQL", "SQL"), routes());

        assertThatIt(nothing).isEqualTo("OUT promote CONTACT");
        assertThatIt(qualified).isEqualTo("OUT promote MQL");
    }

    @Test
    void theFirstRowThatOpensTheStageIsNamed() {
        List<Finding> gates = gates("LEAD", "MQL", "MQL", "SQL");

        Staging climbed = Staging.of(LADDER, "CONTACT", gates, routes());
        Staging kept = Staging.of(LADDER, "SAL", gates("LEAD", "MQL"), routes());

        assertThat(climbed.gate()).isSameAs(gates.get(1));
        assertThat(kept.gate()).isNull();
    }

    @Test
    void gatesThatHoldOrCountAsPassedAreNamed() {
        Staging climbing = Staging.of(LADDER, "CONTACT", gates("LEAD", "SQL"), routes());
        Staging kept = Staging.of(LADDER, "SAL", gates(), routes());

        assertThat(climbing.passed()).containsExactlyInAnyOrder("CONTACT", "LEAD", "SQL");
        assertThat(kept.passed()).containsExactlyInAnyOrder("CONTACT", "LEAD", "MQL", "SAL");
    }

    @Test
    void aStageThatIsNotOnTheLadderIsABug() {
        assertThatThrownBy(() -> Staging.of(LADDER, "SQO", gates(), routes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no stage SQO");
    }

    /** {@code MQL demote LEAD}. */
    private static AbstractStringAssert<?> assertThatIt(Staging staging) {
        return assertThat("%s %s %s"
                .formatted(
                        staging.current().name(),
                        staging.change().word(),
                        staging.recommended().name()));
    }

    private static List<Finding> gates(String... stages) {
        return Arrays.stream(stages)
                .map(stage -> finding(TableKind.GATE, new RowEffect.Gate(stage)))
                .toList();
    }

    /** @param routes each with its change and the stage it leads to */
    private static List<Finding> routes(String... routes) {
        return IntStream.range(0, routes.length / 2)
                .mapToObj(index -> new RowEffect.Route(routes[2 * index], routes[2 * index + 1]))
                .map(route -> finding(TableKind.ROUTE, route))
                .toList();
    }

    private static Finding finding(TableKind kind, RowEffect effect) {
        Row row = new Row("ROW-1", Source.file("tables.xlsx"), List.of(), effect, null, null);
        DecisionTable table =
                new DecisionTable("Table", kind, null, "tables.xlsx", "Table", List.of(), List.of(), List.of(row));
        return new Finding(new PlacedRow(0, table, row), List.of());
    }
}
