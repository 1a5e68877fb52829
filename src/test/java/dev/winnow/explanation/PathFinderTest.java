package dev.winnow.explanation;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.who;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.LEAD;
import static dev.winnow.policy.TestTable.SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.evaluation.Leads;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestStage;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.facts.LeadReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathFinderTest {

    /** Fit 25, engagement 30: short of MQL by nothing, and of SAL by a person's yes. */
    private static final String MQL = """
            {"id": "L-1", "company": {"employees": 200}, "activities": [%s, %s, %s]}
            """.formatted(did("webinar", 0), did("webinar", 0), did("webinar", 0));

    @Test
    void aPersonsYesIsAskedForByName() {
        Explained explained = Explained.lead(TestPolicy.compiled(), MQL);

        Path path = explained.path();
        assertThat(path.to()).isEqualTo("SAL");
        assertThat(path.changes())
                .containsExactly(new Path.FactChange(
                        "sales.accepted", null, true, "sales", "Accepted by sales becomes yes; it is not known"));
        AppliedPath.assertReached(explained);
    }

    @Test
    void activitiesAreProposedForPointsThatAreMissing() {
        Explained explained = Explained.lead(TestPolicy.compiled(), Leads.UNKNOWN);

        Path path = explained.path();
        assertThat(path.to()).isEqualTo("LEAD");
        assertThat(path.changes()).singleElement().satisfies(change -> {
            assertThat(change.fact()).isEqualTo("activities");
            assertThat(change.to())
                    .isEqualTo(Map.of("type", "demo-request", "occurredAt", TestPolicy.AS_OF.toString()));
            assertThat(change.by()).isEqualTo("lead");
            assertThat(change.text()).isEqualTo("One more activity: Activity demo-request");
        });
        AppliedPath.assertReached(explained);
    }

    @Test
    void noActivityIsProposedToALeadThatCannotHaveMore() {
        String activities = String.join(", ", Collections.nCopies(LeadReader.MAX_ACTIVITIES, did("page-view", 400)));
        Explained explained =
                Explained.lead(TestPolicy.compiled(), "{\"id\": \"L-1\", \"activities\": [%s]}".formatted(activities));

        assertThat(explained.path().changes()).extracting(Path.FactChange::fact).doesNotContain("activities");
        AppliedPath.assertReached(explained);
    }

    @Test
    void aPathThatLeadsFurtherSaysSo() {
        Explained explained = Explained.lead(TestPolicy.compiled(), """
                {"id": "L-1", "company": {"employees": 200}, "sales": {"accepted": true}, "activities": [%s]}
                """.formatted(did("webinar", 0)));

        assertThat(explained.stage()).isEqualTo("LEAD");
        assertThat(explained.path().to()).isEqualTo("SAL");
        AppliedPath.assertReached(explained);
    }

    /** In b2b asking for a consultation is enough at fit 12, whatever the points: the third alternative. */
    @Test
    void aLaterAlternativeIsFoundHoweverManyWaysTheFirstHas() {
        Explained explained = Explained.lead(ShippedPolicies.compiled("b2b"), """
                {"id": "L-1", "stage": "LEAD", "contact": {"email": "ola@fjord.example"},
                 "company": {"industry": "retail", "employees": 300}}
                """);

        Path path = explained.path();
        assertThat(path.to()).isEqualTo("MQL");
        assertThat(path.changes()).extracting(Path.FactChange::fact).containsExactly("sales.consultationRequested");
        AppliedPath.assertReached(explained);
    }

    @Test
    void theAlternativeWithTheFewestChangesIsTaken() {
        Policy policy = gates(TestTable.of("gate", "Gates")
                .action(ID, "Id")
                .condition(LEAD, "bant.budget == \"$param\"", "Budget")
                .condition(LEAD, "bant.timeframeMonths <= $param", "Timeframe, up to")
                .text("stage", "Stage")
                .row("GATE-LEAD-01", "approved", 6, "LEAD")
                .row("GATE-LEAD-02", "planned", null, "LEAD"));

        Explained explained = Explained.lead(policy, Leads.UNKNOWN);

        assertThat(explained.path().changes()).extracting(Path.FactChange::to).containsExactly("planned");
        AppliedPath.assertReached(explained);
    }

    @Test
    void factsThatNobodyCanChangeAreNotProposed() {
        Policy policy = gates(gate("company.industry == \"$param\"", "fintech"));

        Explained explained = Explained.lead(policy, Leads.UNKNOWN);

        assertThat(explained.explanation().unmet()).hasSize(1);
        assertThat(explained.details().path()).isNull();
        assertThat(explained.details().blocked())
                .extracting(Unmet::text)
                .containsExactly("Industry must be fintech; it is not known; it would have to be found out");
    }

    @Test
    void whatTheVocabularyDoesNotAllowIsNotProposed() {
        Policy policy = gates(gate("bant.timeframeMonths > $param", 60));

        Explained explained = Explained.lead(policy, Leads.UNKNOWN);

        assertThat(explained.details().path()).isNull();
    }

    @Test
    void whatARouteLooksAtIsTakenBack() {
        Explained explained = Explained.lead(
                TestPolicy.compiled(), """
                {"id": "L-1", "contact": {"unsubscribed": true}, "company": {"employees": 200}, "activities": [%s, %s, %s]}
                """.formatted(did("webinar", 0), did("webinar", 0), did("webinar", 0)));

        assertThat(explained.stage()).isEqualTo("OUT");
        assertThat(explained.path())
                .isEqualTo(new Path(
                        "MQL",
                        List.of(new Path.FactChange(
                                "contact.unsubscribed", true, false, "lead", "Unsubscribed becomes no; it is yes"))));
        AppliedPath.assertReached(explained);
    }

    @Test
    void whatWasDecidedIsTakenBackRatherThanDecidedOtherwise() {
        Policy policy = TestPolicy.builder()
                .table(TestTable.of("route", "Routes")
                        .action(ID, "Id")
                        .condition(LEAD, "sales.rejectionReason == \"$param\"", "Rejected because")
                        .text("change", "Change")
                        .text("stage", "To")
                        .row("ROUTE-OUT-01", "not-now", "disqualify", "OUT"))
                .compiled();

        Explained explained =
                Explained.lead(policy, "{\"id\": \"L-1\", \"sales\": {\"rejectionReason\": \"not-now\"}}");

        assertThat(explained.path().changes())
                .containsExactly(new Path.FactChange(
                        "sales.rejectionReason",
                        "not-now",
                        null,
                        "sales",
                        "Reason for rejection is removed; it is not-now"));
        AppliedPath.assertReached(explained);
    }

    @Test
    void aRouteThatNobodyCanUndoBlocks() {
        Policy policy = TestPolicy.builder()
                .table(TestTable.of("route", "Routes")
                        .action(ID, "Id")
                        .condition(LEAD, "company.industry == \"$param\"", "Industry")
                        .text("change", "Change")
                        .text("stage", "To")
                        .row("ROUTE-OUT-01", "gambling", "disqualify", "OUT"))
                .compiled();

        Explained explained = Explained.lead(policy, "{\"id\": \"L-1\", \"company\": {\"industry\": \"gambling\"}}");

        assertThat(explained.details().path()).isNull();
        assertThat(explained.details().blocked())
                .extracting(Unmet::kind, Unmet::text)
                .containsExactly(tuple(
                        Verdict.EXCLUDED, "Held back by ROUTE-OUT-01: Industry is gambling; nobody can change that"));
    }

    @Test
    void severalConditionsOnOneFactAreMetTogether() {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.decimal(3, "attributes.rate", "Rate")
                        .unit("%")
                        .allowed(".. 100")
                        .changedBy("lead"))
                .table(TestTable.of("gate", "Gates")
                        .action(ID, "Id")
                        .condition(LEAD, "attributes.decimal(\"rate\") >= $param", "Rate, from")
                        .condition(LEAD, "attributes.decimal(\"rate\") < $param", "Rate, below")
                        .condition(LEAD, "contact.challenges contains \"$param\"", "Challenges include")
                        .condition(LEAD, "forall(||){contact.challenges contains \"$\"}", "Key challenges, any of")
                        .text("stage", "Stage")
                        .row("GATE-LEAD-01", 10, 10.5, "growth", "cost, churn", "LEAD"))
                .compiled();

        Explained explained = Explained.lead(policy, Leads.UNKNOWN);

        assertThat(explained.path().changes())
                .extracting(Path.FactChange::fact)
                .containsExactly("attributes.rate", "contact.challenges");
        assertThat(explained.path().changes().get(1).to()).isEqualTo(List.of("growth", "cost"));
        AppliedPath.assertReached(explained);
    }

    @Test
    void datesAndOwnFactsStandAsTheyWouldInALead() {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.date("company.attributes.day", "Day").changedBy("marketing"))
                .table(gate("company.attributes.date(\"day\") < LocalDate.parse(\"$param\")", "2026-01-01"))
                .compiled();

        Explained explained = Explained.lead(policy, Leads.UNKNOWN);

        assertThat(explained.path().changes().get(0).fact()).isEqualTo("company.attributes.day");
        AppliedPath.assertReached(explained);
    }

    @Test
    void severalRowsAreMadeToHoldWhereOneIsNotEnough() {
        Explained explained = Explained.lead(TestPolicy.compiled(), """
                {"id": "L-1", "stage": "LEAD", "company": {"employees": 200}}
                """);

        assertThat(explained.path().to()).isEqualTo("MQL");
        assertThat(explained.path().changes()).hasSize(2);
        AppliedPath.assertReached(explained);
    }

    /** Engagement stands at its cap of 60, fit at 0: only the firm could add to it. */
    @Test
    void aDimensionAtItsCapIsNotAddedTo() {
        Policy policy = gates(TestTable.of("gate", "Gates")
                .action(ID, "Id")
                .condition(SCORE, "points(\"engagement\") >= $param", "Engagement points, from")
                .text("stage", "Stage")
                .row("GATE-LEAD-01", 65, "LEAD"));

        Explained explained = Explained.lead(
                policy, who(Collections.nCopies(7, did("webinar", 0)).toArray(String[]::new)));

        assertThat(explained.explanation().unmet()).extracting(Unmet::kind).containsExactly(Verdict.CAPPED);
        assertThat(explained.details().path()).isNull();
        assertThat(explained.details().blocked())
                .extracting(Unmet::text)
                .containsExactly("Engagement points must be at least 65; it is 60.0; "
                        + "nothing that people could change adds enough");
    }

    @Test
    void everyGateBelowAStageAboveALoneOneIsOpened() {
        Policy policy = TestPolicy.builder()
                .stage(TestStage.of("PARTNER", "Partner")
                        .owner("success")
                        .gate("cumulative")
                        .fallsBack(false))
                .rows("Gates", "GATE-PAR-01 | | | true | | PARTNER")
                .compiled();

        Explained explained = Explained.lead(policy, """
                {"id": "L-1", "sales": {"won": true}, "company": {"employees": 200, "industry": "saas"}}
                """);

        assertThat(explained.stage()).isEqualTo("CUSTOMER");
        assertThat(explained.path().to()).isEqualTo("PARTNER");
        AppliedPath.assertReached(explained);
    }

    private static Policy gates(TestTable gates) {
        return TestPolicy.builder().table(gates).compiled();
    }

    private static TestTable gate(String snippet, Object cell) {
        return TestTable.of("gate", "Gates")
                .action(ID, "Id")
                .condition(LEAD, snippet, "Fact")
                .text("stage", "Stage")
                .row("GATE-LEAD-01", cell, "LEAD");
    }
}
