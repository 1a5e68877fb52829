package dev.winnow.bench;

import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.ID_OF_ACTIVITY;
import static dev.winnow.policy.TestTable.LEAD;
import static dev.winnow.policy.TestTable.SCORE;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestDimension;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workload as the workbooks of a policy. */
final class WorkloadPolicy {

    private WorkloadPolicy() {}

    static PolicyFiles files(Workload workload) {
        TestPolicyBuilder policy =
                TestPolicy.builder().withoutTables().withoutRules().withoutGrades();
        for (String fact :
                List.of("company.industry", "company.region", "contact.function", "contact.seniority", "bant.need")) {
            policy.fact(TestFact.text(fact, fact));
        }
        policy.fact(TestFact.text("bant.budget", "Budget"))
                .fact(TestFact.text("activity.type", "Activity").required());
        for (String dimension : List.of("fit", "engagement", "need")) {
            policy.dimension(
                    TestDimension.of(dimension, "Points of " + dimension).decimals(0));
        }
        return policy.table(fit(workload))
                .table(persona(workload))
                .table(behaviour(workload))
                .table(undesirable(workload))
                .table(need(workload))
                .table(stages(workload))
                .files();
    }

    private static TestTable fit(Workload workload) {
        TestTable table = TestTable.score("Firmographic", "fit")
                .action(ID, "Id")
                .condition(LEAD, "company.industry == \"$param\"", "Industry")
                .condition(LEAD, "company.region == \"$param\"", "Region")
                .condition(LEAD, "company.employees >= $1, company.employees < $2", "Employees")
                .number("points", "Points");
        for (WorkloadRow row : workload.fit()) {
            table = table.row(row.id(), row.first(), row.second(), range(row), row.points());
        }
        return table;
    }

    private static TestTable persona(Workload workload) {
        TestTable table = TestTable.score("Persona", "fit")
                .action(ID, "Id")
                .condition(LEAD, "contact.function == \"$param\"", "Function")
                .condition(LEAD, "contact.seniority == \"$param\"", "Seniority")
                .number("points", "Points");
        for (WorkloadRow row : workload.persona()) {
            table = table.row(row.id(), row.first(), row.second(), row.points());
        }
        return table;
    }

    private static TestTable behaviour(Workload workload) {
        TestTable table = TestTable.score("Behaviour", "engagement")
                .action(ID_OF_ACTIVITY, "Id")
                .condition(ACTIVITY, "type == \"$param\"", "Activity")
                .condition(ACTIVITY, "daysAgo >= $1, daysAgo < $2", "Days ago")
                .number("points", "Points");
        for (WorkloadRow row : workload.behaviour()) {
            table = table.row(row.id(), row.first(), range(row), row.points());
        }
        return table;
    }

    private static TestTable undesirable(Workload workload) {
        TestTable table = TestTable.score("Undesirable", "fit")
                .action(ID, "Id")
                .condition(LEAD, "contact.emailDomain == \"$param\"", "Mail domain")
                .number("points", "Points");
        for (WorkloadRow row : workload.undesirable()) {
            table = table.row(row.id(), row.first(), row.points());
        }
        return table;
    }

    private static TestTable need(Workload workload) {
        TestTable table = TestTable.score("Need", "need")
                .action(ID, "Id")
                .condition(LEAD, "bant.need == \"$param\"", "Need")
                .condition(LEAD, "bant.budget == \"$param\"", "Budget")
                .condition(LEAD, "bant.timeframeMonths >= $1, bant.timeframeMonths < $2", "Months left")
                .number("points", "Points");
        for (WorkloadRow row : workload.need()) {
            table = table.row(row.id(), row.first(), row.second(), range(row), row.points());
        }
        return table;
    }

    private static TestTable stages(Workload workload) {
        TestTable table = TestTable.of("phase", "Stages")
                .action(ID, "Id")
                .condition(LEAD, "sales.accepted == $param", "Accepted")
                .condition(SCORE, "total >= $1, total < $2", "Total")
                .text("phase", "Stage");
        for (WorkloadRow row : workload.stages()) {
            @Nullable Object accepted = row.flag();
            table = table.row(row.id(), accepted, range(row), row.id());
        }
        return table;
    }

    private static String range(WorkloadRow row) {
        return row.from() + ", " + row.below();
    }
}
