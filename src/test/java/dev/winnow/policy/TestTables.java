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
                $demo : Activity(type == "demo-request")
                exists Activity(type == "webinar",
                    occurredAt.toEpochMilli() before[0d, 7d] $demo.occurredAt.toEpochMilli())
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
                .rows("""
                        FIT-IND-01 | fintech, saas |    |           |  20 |                          | What we win most.
                        FIT-IND-02 | gambling      |    |           | -25 | Not an industry we serve
                        FIT-EMP-01 |               |    | 50, 200   |  15
                        FIT-EMP-02 |               |    | 200, 1000 |  25
                        FIT-CTR-01 |               | DE |           |   5
                        """));
        policy.table(TestTable.score("Need", "need")
                .action(ID, "Id")
                .condition(LEAD, "bant.budget == \"$param\"", "Budget")
                .condition(LEAD, "forall(||){contact.challenges contains \"$\"}", "Key challenges, any of")
                .condition(LEAD, "attributes.whole(\"count\") >= $param", "Own count, from")
                .condition(LEAD, "attributes.decimal(\"rate\") < $param", "Own rate, below")
                .condition(LEAD, "attributes.date(\"day\") >= LocalDate.parse(\"$param\")", "Own day, from")
                .number("points", "Points")
                .rows("""
                        NEED-BUD-01 | planned  |               |    |      |            | 2.25
                        NEED-BUD-02 | approved |               |    |      |            |  7.5
                        NEED-CHL-01 |          | growth, churn |    |      |            |    4
                        NEED-OWN-01 |          |               | 10 | 99.5 |            | 1.01
                        NEED-OWN-02 |          |               |    |      | 2026-01-01 |    3
                        """));
        policy.table(TestTable.score("Behaviour", "engagement")
                .action(ID_OF_ACTIVITY, "Id")
                .condition(ACTIVITY, "type == \"$param\"", "Activity")
                .condition(ACTIVITY, "durationSeconds >= $param", "Duration, from")
                .condition(ACTIVITY, "daysAgo <= $param", "How long ago, up to")
                .number("atLeast", "At least")
                .number("atMost", "At most")
                .number("points", "Points")
                .rows("""
                        ENG-WEB-01 | webinar      |    |    |   |   |  10
                        ENG-PAG-01 | page-view    | 60 | 90 | 2 | 3 | 2.5
                        ENG-DEM-01 | demo-request |    |    |   | 1 |  20
                        """));
        policy.table(TestTable.score("Signals", "engagement")
                .action(ID_OF_SIGNAL, "Id")
                .condition(SIGNAL, "name == \"$param\"", "Signal")
                .number("atMost", "At most")
                .number("points", "Points")
                .rows("ENG-SIG-01 | webinar-then-demo | 1 | 8"));
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
                .rows("""
                        GATE-LEAD-01 | 10 |    |      |      | LEAD
                        GATE-MQL-01  | 50 | 20 |      |      | MQL
                        GATE-SAL-01  |    |    | true |      | SAL      | Sales has accepted the lead
                        GATE-CUS-01  |    |    |      | true | CUSTOMER
                        """));
        policy.table(TestTable.of("route", "Routes")
                .action(ID, "Id")
                .condition(LEAD, "contact.unsubscribed == $param", "Unsubscribed")
                .condition(LEAD, "forall(||){sales.rejectionReason == \"$\"}", "Reason for rejection, one of")
                .text("change", "Change")
                .text("stage", "To")
                .rows("""
                        ROUTE-OUT-01 | true |                       | disqualify | OUT
                        ROUTE-REC-01 |      | not-now, wrong-person | recycle    | LEAD
                        """));
        policy.table(TestTable.of("phase", "Phases")
                .action(ID, "Id")
                .condition(SCORE, "points(\"need\") >= $param", "Need points, from")
                .text("phase", "Phase")
                .rows("""
                        PHASE-01 | 5 | evaluation
                        PHASE-02 |   | awareness
                        """));
        policy.table(TestTable.of("level", "Levels")
                .action(ID, "Id")
                .condition(STANDING, "forall(||){stage == \"$\"}", "Stage, one of")
                .number("level", "Level")
                .rows("""
                        LEVEL-01 | SAL, CUSTOMER | 3
                        LEVEL-02 | LEAD, MQL     | 1
                        """));
        policy.table(TestTable.of("action", "Actions")
                .action(ID, "Id")
                .condition(STANDING, "change == \"$param\"", "Change")
                .condition(STANDING, "phase == \"$param\"", "Phase")
                .text("action", "Next action")
                .rows("""
                        ACT-01 | promote |            | Tell the owner of the new stage
                        ACT-02 |         | evaluation | Send the buyer's guide
                        ACT-03 |         |            | Keep in the newsletter
                        """));
    }
}
