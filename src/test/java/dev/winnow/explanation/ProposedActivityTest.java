package dev.winnow.explanation;

import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID_OF_ACTIVITY;
import static dev.winnow.policy.TestTable.ID_OF_SIGNAL;
import static dev.winnow.policy.TestTable.SIGNAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.Leads;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestTable;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposedActivityTest {

    @Test
    void anActivityThatOpensAGateIsProposedWithAllItsFacts() {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.choice("activity.attributes.tier", "Tier")
                        .allowed("gold; silver")
                        .changedBy("marketing"))
                .table(gate().condition(ACTIVITY, "type == \"$param\"", "Activity")
                        .condition(ACTIVITY, "attributes.text(\"tier\") == \"$param\"", "Tier")
                        .condition(ACTIVITY, "daysAgo <= $param", "How long ago, up to")
                        .text("stage", "Stage")
                        .row("GATE-LEAD-01", "webinar", "gold", 7, "LEAD"))
                .compiled();

        Explained explained = Explained.lead(policy, Leads.UNKNOWN);

        assertThat(explained.path().changes()).singleElement().satisfies(change -> assertThat(change.to())
                .isEqualTo(Map.of(
                        "type",
                        "webinar",
                        "attributes",
                        Map.of("tier", "gold"),
                        "occurredAt",
                        TestPolicy.AS_OF.toString())));
        AppliedPath.assertReached(explained);
    }

    @Test
    void whatMustHaveHappenedLongAgoIsNotProposed() {
        Policy policy = TestPolicy.builder()
                .table(gate().condition(ACTIVITY, "type == \"$param\"", "Activity")
                        .condition(ACTIVITY, "daysAgo >= $param", "Days ago, from")
                        .text("stage", "Stage")
                        .row("GATE-LEAD-01", "webinar", 30, "LEAD"))
                .compiled();

        assertThat(Explained.lead(policy, Leads.UNKNOWN).details().path()).isNull();
    }

    @Test
    void aFactOfAnActivityThatNobodyCanSetIsNotProposed() {
        Policy policy = TestPolicy.builder()
                .table(gate().condition(ACTIVITY, "type == \"$param\"", "Activity")
                        .condition(ACTIVITY, "durationSeconds >= $param", "Duration, from")
                        .text("stage", "Stage")
                        .row("GATE-LEAD-01", "webinar", 60, "LEAD"))
                .compiled();

        assertThat(Explained.lead(policy, Leads.UNKNOWN).details().path()).isNull();
    }

    @Test
    void anActivityThatLacksARequiredFactIsNotProposed() {
        TestPolicyBuilder policy = TestPolicy.builder()
                .fact(TestFact.choice("activity.content", "On what")
                        .allowed("pricing; blog")
                        .required()
                        .changedBy("lead"));

        Explained explained = Explained.lead(policy.compiled(), Leads.UNKNOWN);

        assertThat(explained.path().changes())
                .extracting(Path.FactChange::fact)
                .containsExactly("bant.budget", "contact.challenges");
        AppliedPath.assertReached(explained);
    }

    /** A webinar without its length is taken to have lasted 0 seconds, which costs more than it gives. */
    @Test
    void aNewActivityHasTheValuesOfItsMissingFacts() {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.wholeNumber("activity.durationSeconds", "Duration")
                        .unit("seconds")
                        .allowed("0 ..")
                        .ifMissing(0))
                .table(TestTable.score("Behaviour", "engagement")
                        .action(ID_OF_ACTIVITY, "Id")
                        .condition(ACTIVITY, "type == \"$param\"", "Activity")
                        .condition(ACTIVITY, "durationSeconds < $param", "Duration, below")
                        .number("points", "Points")
                        .row("ENG-WEB-01", "webinar", null, 20)
                        .row("ENG-WEB-02", "webinar", 5, -15)
                        .row("ENG-DEM-01", "demo-request", null, 10))
                .compiled();

        Explained explained = Explained.lead(policy, Leads.UNKNOWN);

        assertThat(explained.path().changes())
                .extracting(Path.FactChange::text)
                .containsExactly("One more activity: Activity demo-request");
        AppliedPath.assertReached(explained);
    }

    @Test
    void aSignalIsNotProposed() {
        Policy policy = TestPolicy.builder()
                .table(TestTable.of("gate", "Gates")
                        .action(ID_OF_SIGNAL, "Id")
                        .condition(SIGNAL, "name == \"$param\"", "Signal")
                        .text("stage", "Stage")
                        .row("GATE-LEAD-01", "webinar-then-demo", "LEAD"))
                .compiled();

        assertThat(Explained.lead(policy, Leads.UNKNOWN).details().path()).isNull();
    }

    private static TestTable gate() {
        return TestTable.of("gate", "Gates").action(ID_OF_ACTIVITY, "Id");
    }
}
