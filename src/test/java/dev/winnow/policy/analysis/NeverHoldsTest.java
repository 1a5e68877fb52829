package dev.winnow.policy.analysis;

import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.ID_OF_SIGNAL;
import static dev.winnow.policy.TestTable.LEAD;
import static dev.winnow.policy.TestTable.SIGNAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.problem.ProblemKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeverHoldsTest {

    @Test
    void boundsThatDoNotMeetAreToldAtTheSecondCell() {
        TestTable table = two("company.employees >= $param", "company.employees < $param")
                .row("R-1", 50, 50, 1)
                .row("R-2", 50, 51, 1);

        assertThat(Warnings.of(ProblemKind.NEVER_HOLDS, table))
                .containsExactly(
                        "tables.xlsx › T › C13: expected a condition that a lead can meet together with Employees at least"
                                + " 50 people in B13, found Employees below 50 people; suggested: emptying one of the cells, or"
                                + " deleting row R-1");
    }

    @Test
    void betweenTwoWholeNumbersThereIsNone() {
        TestTable table = two("company.employees > $param", "company.employees < $param")
                .row("R-1", 5, 6, 1)
                .row("R-2", 5, 7, 1);

        assertThat(Warnings.of(ProblemKind.NEVER_HOLDS, table))
                .singleElement()
                .asString()
                .contains("› C13:");
    }

    @Test
    void betweenTwoDecimalsThereIsOneUnlessTheyAreNeighbours() {
        TestTable table = two("attributes.decimal(\"rate\") > $param", "attributes.decimal(\"rate\") < $param")
                .row("R-1", 5, 6, 1)
                .row("R-2", 5.001, 5.002, 1);

        assertThat(Warnings.of(ProblemKind.NEVER_HOLDS, table))
                .singleElement()
                .asString()
                .contains("› C14:");
    }

    @Test
    void aValueBeyondWhatTheVocabularyAllowsIsNeverMet() {
        TestTable table = two("intent.thirdPartyScore > $param", "intent.thirdPartyScore < $param")
                .row("R-1", 100, null, 1)
                .row("R-2", 99, 101, 1);

        assertThat(Warnings.of(ProblemKind.NEVER_HOLDS, table))
                .containsExactly("tables.xlsx › T › B13: expected a value that Intent score can have (from 0 to 100),"
                        + " found Intent score more than 100; suggested: another value, or deleting row R-1");
    }

    @Test
    void oneOfAndNoneOfMayLeaveNothing() {
        TestTable table = two(
                        "forall(||){company.industry == \"$\"}",
                        "company.industry != null, forall(&&){company.industry != \"$\"}")
                .row("R-1", "fintech, saas", "saas, retail, fintech", 1)
                .row("R-2", "fintech, saas", "saas", 1)
                .row("R-3", null, "fintech, saas, retail, gambling", 1);

        assertThat(Warnings.of(ProblemKind.NEVER_HOLDS, table))
                .hasSize(2)
                .satisfiesExactly(first -> assertThat(first).contains("› C13:"), second -> assertThat(second)
                        .contains("› C15:"));
    }

    @Test
    void choicesThatMustAndMustNotBeIncludedExcludeEachOther() {
        TestTable table = two(
                        "forall(||){contact.challenges contains \"$\"}",
                        "forall(&&){contact.challenges not contains \"$\"}")
                .row("R-1", "growth, cost", "cost, growth, churn", 1)
                .row("R-2", "growth, cost", "cost", 1);

        assertThat(Warnings.of(ProblemKind.NEVER_HOLDS, table))
                .singleElement()
                .asString()
                .contains("› C13:");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsNeverMet() {
        TestTable table = two(
                        "attributes.date(\"day\") >= LocalDate.parse(\"$param\")",
                        "attributes.date(\"day\") <= LocalDate.parse(\"$param\")")
                .row("R-1", "2026-03-02", "2026-03-01", 1)
                .row("R-2", "2026-03-01", "2026-03-01", 1);

        assertThat(Warnings.of(ProblemKind.NEVER_HOLDS, table))
                .singleElement()
                .asString()
                .contains("› C13:");
    }

    @Test
    void aMailDomainInCapitalsIsNeverMet() {
        TestTable table = two("contact.emailDomain == \"$param\"", "company.country == \"$param\"")
                .row("R-1", "North.example", null, 1)
                .row("R-2", "north.example", null, 1);

        assertThat(Warnings.of(ProblemKind.NEVER_HOLDS, table))
                .singleElement()
                .asString()
                .contains("› B13: expected an email domain in lower-case letters, found Mail domain North.example");
    }

    @Test
    void aSignalThatNoFileGivesIsNeverSeen() {
        TestTable table = TestTable.score("T", "engagement")
                .action(ID_OF_SIGNAL, "Id")
                .condition(SIGNAL, "name == \"$param\"", "Signal")
                .condition(SIGNAL, "daysAgo <= $param", "Seen")
                .number("points", "Points")
                .row("R-1", "webinar-then-demo", null, 1)
                .row("R-2", null, 3, 1);
        Policy policy = TestPolicy.builder().withoutTables().table(table).compiled();
        assertThat(TableAnalysis.of(
                        policy.vocabulary(), policy.dimensions(), policy.ladder(), policy.tables(), Set.of()))
                .filteredOn(problem -> problem.kind() == ProblemKind.NEVER_HOLDS)
                .extracting(problem -> problem.source().cell())
                .isEqualTo(List.of("B13", "C14"));
    }

    private static TestTable two(String first, String second) {
        return TestTable.score("T", "need")
                .action(ID, "Id")
                .condition(LEAD, first, "First")
                .condition(LEAD, second, "Second")
                .number("points", "Points");
    }
}
