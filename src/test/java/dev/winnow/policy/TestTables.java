package dev.winnow.policy;

import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.ID_OF_ACTIVITY;
import static dev.winnow.policy.TestTable.ID_OF_SIGNAL;
import static dev.winnow.policy.TestTable.LEAD;
import static dev.winnow.policy.TestTable.SCORE;
import static dev.winnow.policy.TestTable.SIGNAL;
import static dev.winnow.policy.TestTable.STANDING;

/** The tables and the DRL file of {@link TestPolicy}. */
final class TestTables {

    private static final String SEQUENCE = """
            package dev.winnow.test

            import dev.winnow.lead.Activity
            import dev.winnow.lead.Signal

            rule "webinar, then demo request"
            when
                $webinar : Activity(type == "webinar")
                $demo : Activity(type == "demo-request",
                    occurredAt.toEpochMilli() after[0d, 7d] $webinar.occurredAt.toEpochMilli())
            then
                insert(new Signal("webinar-then-demo", $demo.daysAgo()));
            end
            """;

    private TestTables() {}

    static TestPolicyBuilder addTo(TestPolicyBuilder policy) {
        addScoreTables(policy);
        addOtherTables(policy);
        return policy.rules("sequence.drl", SEQUENCE);
    }

    private static void addScoreTables(TestPolicyBuilder policy) {
        policy.table(TestTable.score("Fit", "fit")
                .action(ID, "Id")
                .condition(LEAD, "forall(||){company.industry == \"$\"}", "Industry, one of")
                .condition(LEAD, "company.country == \"$param\"", "Country")
                .condition(LEAD, "company.employees >= $1, company.employees < $2", "Employees, from and below")
                .number("points", "Points")
                .text("reason", "Reason")
                .description("Notes")
                .row("FIT-IND-01", "fintech, saas", null, null, 20, null, "What we win most.")
                .row("FIT-IND-02", "gambling", null, null, -25, "Not an industry we serve")
                .row("FIT-EMP-01", null, null, "50, 200", 15)
                .row("FIT-EMP-02", null, null, "200, 1000", 25)
                .row("FIT-CTR-01", null, "DE", null, 5));
        policy.table(TestTable.score("Need", "need")
                .action(ID, "Id")
                .condition(LEAD, "bant.budget == \"$param\"", "Budget")
                .condition(LEAD, "forall(||){contact.challenges contains \"$\"}", "Challenges, any of")
                .condition(LEAD, "attributes.whole(\"count\") >= $param", "Own count, from")
                .condition(LEAD, "attributes.decimal(\"rate\") < $param", "Own rate, below")
                .condition(LEAD, "attributes.date(\"day\") >= LocalDate.parse(\"$param\")", "Own day, from")
                .number("points", "Points")
                .row("NEED-BUD-01", "planned", null, null, null, null, 2.25)
                .row("NEED-BUD-02", "approved", null, null, null, null, 7.5)
                .row("NEED-CHL-01", null, "growth, churn", null, null, null, 4)
                .row("NEED-OWN-01", null, null, 10, 99.5, null, 1.01)
                .row("NEED-OWN-02", null, null, null, null, "2026-01-01", 3));
        policy.table(TestTable.score("Behaviour", "engagement")
                .action(ID_OF_ACTIVITY, "Id")
                .condition(ACTIVITY, "type == \"$param\"", "Activity")
                .condition(ACTIVITY, "durationSeconds >= $param", "Duration, from")
                .condition(ACTIVITY, "daysAgo <= $param", "Days ago, up to")
                .number("atLeast", "At least")
                .number("atMost", "At most")
                .number("points", "Points")
                .row("ENG-WEB-01", "webinar", null, null, null, null, 10)
                .row("ENG-PAG-01", "page-view", 60, 90, 2, 3, 2.5)
                .row("ENG-DEM-01", "demo-request", null, null, null, 1, 20));
        policy.table(TestTable.score("Signals", "engagement")
                .action(ID_OF_SIGNAL, "Id")
                .condition(SIGNAL, "name == \"$param\"", "Signal")
                .number("atMost", "At most")
                .number("points", "Points")
                .row("ENG-SIG-01", "webinar-then-demo", 1, 8));
    }

    private static void addOtherTables(TestPolicyBuilder policy) {
        policy.table(TestTable.of("gate", "Gates")
                .action(ID, "Id")
                .condition(SCORE, "total >= $param", "Total points, from")
                .condition(SCORE, "points(\"fit\") >= $param", "Fit points, from")
                .condition(LEAD, "sales.accepted == $param", "Accepted by sales")
                .condition(LEAD, "sales.won == $param", "Won")
                .text("stage", "Stage")
                .text("reason", "Reason")
                .row("GATE-LEAD-01", 10, null, null, null, "LEAD")
                .row("GATE-MQL-01", 50, 20, null, null, "MQL")
                .row("GATE-SAL-01", null, null, true, null, "SAL", "Sales has accepted the lead")
                .row("GATE-CUS-01", null, null, null, true, "CUSTOMER"));
        policy.table(TestTable.of("route", "Routes")
                .action(ID, "Id")
                .condition(LEAD, "contact.unsubscribed == $param", "Unsubscribed")
                .condition(LEAD, "forall(||){sales.rejectionReason == \"$\"}", "Rejected for, one of")
                .text("change", "Change")
                .text("stage", "To")
                .row("ROUTE-OUT-01", true, null, "disqualify", "OUT")
                .row("ROUTE-REC-01", null, "not-now, wrong-person", "recycle", "LEAD"));
        policy.table(TestTable.of("phase", "Phases")
                .action(ID, "Id")
                .condition(SCORE, "points(\"need\") >= $param", "Need points, from")
                .text("phase", "Phase")
                .row("PHASE-01", 5, "evaluation")
                .row("PHASE-02", null, "awareness"));
        policy.table(TestTable.of("level", "Levels")
                .action(ID, "Id")
                .condition(STANDING, "forall(||){stage == \"$\"}", "Stage, one of")
                .number("level", "Level")
                .row("LEVEL-01", "SAL, CUSTOMER", 3)
                .row("LEVEL-02", "LEAD, MQL", 1));
        policy.table(TestTable.of("action", "Actions")
                .action(ID, "Id")
                .condition(STANDING, "change == \"$param\"", "Change")
                .condition(STANDING, "phase == \"$param\"", "Phase")
                .text("action", "Next action")
                .row("ACT-01", "promote", null, "Tell the owner of the new stage")
                .row("ACT-02", null, "evaluation", "Send the buyer's guide")
                .row("ACT-03", null, null, "Keep in the newsletter"));
    }
}
