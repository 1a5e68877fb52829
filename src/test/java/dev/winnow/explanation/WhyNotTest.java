package dev.winnow.explanation;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.who;
import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.ID_OF_ACTIVITY;
import static dev.winnow.policy.TestTable.ID_OF_SIGNAL;
import static dev.winnow.policy.TestTable.LEAD;
import static dev.winnow.policy.TestTable.SCORE;
import static dev.winnow.policy.TestTable.SIGNAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.evaluation.Leads;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestStage;
import dev.winnow.policy.TestTable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyNotTest {

    @Test
    void pointsThatAreTooFewAreFalse() {
        Unmet unmet = only(Explained.lead(TestPolicy.compiled(), Leads.UNKNOWN));

        assertThat(unmet.kind()).isEqualTo(Verdict.FALSE);
        assertThat(unmet.stage()).isEqualTo("LEAD");
        assertThat(unmet.fact()).isEqualTo("score.total");
        assertThat((BigDecimal) unmet.found()).isZero();
        assertThat((BigDecimal) unmet.demanded()).isEqualByComparingTo("10");
        assertThat(unmet.text()).isEqualTo("Total points must be at least 10; it is 0.00");
        assertThat(unmet.source()).hasToString("tables.xlsx › Gates › B12");
    }

    @Test
    void aFactThatIsKnownOtherwiseIsFalse() {
        Policy policy = gate("bant.budget == \"$param\"", "approved");

        Unmet unmet = only(Explained.lead(policy, "{\"id\": \"L-1\", \"bant\": {\"budget\": \"none\"}}"));

        assertThat(unmet.kind()).isEqualTo(Verdict.FALSE);
        assertThat(unmet.found()).isEqualTo("none");
        assertThat(unmet.text()).isEqualTo("Budget must be approved; it is none");
    }

    @Test
    void aFactThatIsNotKnownIsMissing() {
        Policy policy = gate("bant.budget == \"$param\"", "approved");

        Unmet unmet = only(Explained.lead(policy, Leads.UNKNOWN));

        assertThat(unmet.kind()).isEqualTo(Verdict.MISSING);
        assertThat(unmet.found()).isNull();
        assertThat(unmet.text()).isEqualTo("Budget must be approved; it is not known");
    }

    @Test
    void ofSeveralValuesNoneAtAllIsMissing() {
        Policy standard = gate("forall(||){contact.challenges contains \"$\"}", "growth, cost");
        Policy own = gate("forall(||){attributes.texts(\"tags\") contains \"$\"}", "red");

        assertThat(only(Explained.lead(standard, Leads.UNKNOWN)).kind()).isEqualTo(Verdict.MISSING);
        assertThat(only(Explained.lead(own, Leads.UNKNOWN)).kind()).isEqualTo(Verdict.MISSING);
    }

    @Test
    void whatSalesDecidesIsHuman() {
        Explained explained = Explained.lead(TestPolicy.compiled(), qualified(""));

        Unmet unmet = only(explained);
        assertThat(explained.stage()).isEqualTo("MQL");
        assertThat(unmet.kind()).isEqualTo(Verdict.HUMAN);
        assertThat(unmet.fact()).isEqualTo("sales.accepted");
        assertThat(unmet.demanded()).isEqualTo(true);
    }

    @Test
    void pointsThatACapTakesAwayAreCapped() {
        Policy policy = policyWith(TestTable.of("gate", "Gates")
                .action(ID, "Id")
                .condition(SCORE, "points(\"engagement\") >= $param", "Engagement points, from")
                .text("stage", "Stage")
                .row("GATE-LEAD-01", 65, "LEAD"));

        Unmet tooFew = only(Explained.lead(policy, webinars(6, "")));
        Unmet capped = only(Explained.lead(policy, webinars(7, "")));

        assertThat(tooFew.kind()).isEqualTo(Verdict.FALSE);
        assertThat(capped.kind()).isEqualTo(Verdict.CAPPED);
        assertThat((BigDecimal) capped.found()).isEqualByComparingTo("60");
    }

    /** Engagement 80 capped at 60, fit -25 held at -20: without the cap the total is 60. */
    @Test
    void whatAFloorGivesStaysWhenACapIsThoughtAway() {
        Policy policy = policyWith(TestTable.of("gate", "Gates")
                .action(ID, "Id")
                .condition(SCORE, "total >= $param", "Total points, from")
                .text("stage", "Stage")
                .row("GATE-LEAD-01", 58, "LEAD"));

        Unmet unmet = only(Explained.lead(policy, webinars(8, ", \"company\": {\"industry\": \"gambling\"}")));

        assertThat((BigDecimal) unmet.found()).isEqualByComparingTo("40");
        assertThat(unmet.kind()).isEqualTo(Verdict.CAPPED);
    }

    @Test
    void aRouteExcludesWithEachOfItsConditions() {
        Explained explained =
                Explained.lead(TestPolicy.compiled(), qualified(", \"contact\": {\"unsubscribed\": true}"));

        Unmet unmet = only(explained);
        assertThat(explained.stage()).isEqualTo("OUT");
        assertThat(unmet.kind()).isEqualTo(Verdict.EXCLUDED);
        assertThat(unmet.fact()).isEqualTo("contact.unsubscribed");
        assertThat(unmet.found()).isEqualTo(true);
        assertThat(unmet.text()).isEqualTo("Held back by ROUTE-OUT-01: Unsubscribed is yes");
        assertThat(unmet.source()).hasToString("tables.xlsx › Routes › B12");
    }

    @Test
    void aRouteOnActivitiesShowsTheMostRecent() {
        Policy policy = policyWith(TestTable.of("route", "Routes")
                .action(ID_OF_ACTIVITY, "Id")
                .condition(ACTIVITY, "type == \"$param\"", "Activity")
                .condition(ACTIVITY, "daysAgo <= $param", "How long ago, up to")
                .text("change", "Change")
                .text("stage", "To")
                .row("ROUTE-OUT-01", "email-open", 30, "disqualify", "OUT"));

        Explained explained = Explained.lead(policy, who(did("email-open", 20), did("email-open", 3)));

        assertThat(explained.explanation().unmet()).extracting(Unmet::found).containsExactly("email-open", 3L);
    }

    @Test
    void ofSeveralAlternativesTheOneThatLacksLeastIsGiven() {
        Policy policy = policyWith(TestTable.of("gate", "Gates")
                .action(ID, "Id")
                .condition(LEAD, "bant.budget == \"$param\"", "Budget")
                .condition(LEAD, "bant.timeframeMonths <= $param", "Timeframe, up to")
                .text("stage", "Stage")
                .row("GATE-LEAD-01", "approved", 6, "LEAD")
                .row("GATE-LEAD-02", "planned", 3, "LEAD"));

        Explained explained = Explained.lead(policy, "{\"id\": \"L-1\", \"bant\": {\"budget\": \"planned\"}}");

        Unmet unmet = only(explained);
        assertThat(unmet.fact()).isEqualTo("bant.timeframeMonths");
        assertThat(unmet.demanded()).isEqualTo(3L);
    }

    @Test
    void conditionsOnAnActivityMustHoldOfOneTogether() {
        Policy policy = policyWith(TestTable.of("gate", "Gates")
                .action(ID_OF_ACTIVITY, "Id")
                .condition(ACTIVITY, "type == \"$param\"", "Activity")
                .condition(ACTIVITY, "daysAgo <= $param", "How long ago, up to")
                .text("stage", "Stage")
                .row("GATE-LEAD-01", "webinar", 7, "LEAD"));

        Explained apart = Explained.lead(policy, who(did("webinar", 8), did("email-open", 1)));
        Explained together = Explained.lead(policy, who(did("webinar", 7)));

        assertThat(apart.explanation().unmet())
                .extracting(Unmet::text)
                .containsExactly(
                        "How long ago must be at most 7 days; of the activity that comes nearest it is 8 days");
        assertThat(together.stage()).isEqualTo("LEAD");
    }

    @Test
    void aSignalThatIsNotThereIsUnmet() {
        Policy policy = policyWith(TestTable.of("gate", "Gates")
                .action(ID_OF_SIGNAL, "Id")
                .condition(SIGNAL, "name == \"$param\"", "Signal")
                .condition(SIGNAL, "daysAgo <= $param", "Seen at most so many days ago")
                .text("stage", "Stage")
                .row("GATE-LEAD-01", "webinar-then-demo", 7, "LEAD"));

        Explained without = Explained.lead(policy, who(did("demo-request", 9), did("webinar", 8)));
        Explained tooOld = Explained.lead(policy, who(did("webinar", 9), did("demo-request", 8)));
        Explained recent = Explained.lead(policy, who(did("webinar", 8), did("demo-request", 7)));

        assertThat(without.explanation().unmet())
                .extracting(Unmet::fact)
                .containsExactly("signal.name", "signal.daysAgo");
        assertThat(without.explanation().unmet().get(0).text())
                .isEqualTo("Signal must be webinar-then-demo; there is no signal");
        assertThat(only(tooOld).text())
                .isEqualTo("Seen must be at most 7 days; of the signal that comes nearest it is 8 days");
        assertThat(recent.stage()).isEqualTo("LEAD");
    }

    /** PARTNER is cumulative, above CUSTOMER, which stands alone: of its own gate and those below all must hold. */
    @Test
    void aboveAStageThatStandsAloneEveryClosedGateBelowIsUnmet() {
        Policy policy = TestPolicy.builder()
                .stage(TestStage.of("PARTNER", "Partner")
                        .owner("success")
                        .gate("cumulative")
                        .fallsBack(false))
                .compiled();

        Explained explained =
                Explained.lead(policy, "{\"id\": \"L-1\", \"sales\": {\"won\": true, \"accepted\": true}}");

        assertThat(explained.stage()).isEqualTo("CUSTOMER");
        assertThat(explained.explanation().unmet())
                .extracting(Unmet::stage, Unmet::fact)
                .containsExactly(tuple("LEAD", "score.total"), tuple("MQL", "score.total"), tuple("MQL", "score.fit"));
    }

    @Test
    void atTheTopNothingIsUnmet() {
        Explained explained = Explained.lead(TestPolicy.compiled(), "{\"id\": \"L-1\", \"sales\": {\"won\": true}}");

        assertThat(explained.stage()).isEqualTo("CUSTOMER");
        assertThat(explained.explanation().unmet()).isEmpty();
        assertThat(explained.details().path()).isNull();
    }

    private static Unmet only(Explained explained) {
        List<Unmet> unmet = explained.explanation().unmet();
        assertThat(unmet).hasSize(1);
        return unmet.get(0);
    }

    private static Policy gate(String snippet, Object cell) {
        return policyWith(TestTable.of("gate", "Gates")
                .action(ID, "Id")
                .condition(LEAD, snippet, "Fact")
                .text("stage", "Stage")
                .row("GATE-LEAD-01", cell, "LEAD"));
    }

    private static Policy policyWith(TestTable table) {
        return TestPolicy.builder().table(table).compiled();
    }

    /** Fit 25 and engagement 60: an MQL of the test policy. */
    private static String qualified(String more) {
        return webinars(6, ", \"company\": {\"employees\": 200}" + more);
    }

    private static String webinars(int count, String more) {
        String activities = String.join(", ", Collections.nCopies(count, did("webinar", 0)));
        return "{\"id\": \"L-1\", \"activities\": [%s]%s}".formatted(activities, more);
    }
}
