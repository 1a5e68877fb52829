package dev.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestEntry;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.rule.RuleLimit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyCheckTest {

    @Test
    void aCaseThatIsTooMuchWorkFails() {
        CaseResults results = CaseResults.of(ShippedPolicies.compiled("b2b"), new RuleLimit(0, 0));

        assertThat(results.failures()).isNotEmpty().allSatisfy(failure -> assertThat(failure.toString())
                .contains("expected activities "));
        assertThat(results.passed()).isPositive();
    }

    private static final List<String> HEADER = List.of(
            "Case",
            "As of",
            "company.industry",
            "company.employees",
            "sales.accepted",
            "Activities",
            "Expected stage",
            "Expected points",
            "Rows that hold",
            "Rows that don't hold");

    @Test
    void casesThatComeOutAsExpectedPass() {
        PolicyCheck check = check(
                fintech(120)
                        .with("Expected stage", "LEAD")
                        .with("Expected points", 35)
                        .with("Rows that hold", "FIT-IND-01, FIT-EMP-01")
                        .with("Rows that don't hold", "FIT-EMP-02"),
                named("nothing known")
                        .with("Expected stage", "OPEN")
                        .with("Expected points", 0)
                        .with("Rows that hold", "PHASE-02")
                        .with("Rows that don't hold", "GATE-LEAD-01"));

        assertThat(check.hasErrors()).isFalse();
        assertThat(check.cases().passed()).isEqualTo(2);
        assertThat(check.cases().failed()).isZero();
    }

    @Test
    void aStageThatDiffersIsToldWithWhatIsMissing() {
        PolicyCheck check = check(fintech(120).with("Expected stage", "MQL"));

        assertThat(check.policy()).isNotNull();
        assertThat(failure(check))
                .startsWith("cases.xlsx › Cases › G4: expected stage MQL for \"fintech\", found LEAD. ")
                .contains("Total points must be at least 50; it is 35");
    }

    @Test
    void pointsThatDifferAreToldWithTheSum() {
        PolicyCheck check = check(fintech(120).with("Expected points", 30));

        assertThat(failure(check))
                .startsWith("cases.xlsx › Cases › H4: expected 30 points for \"fintech\", found 35: fit 35; rows ")
                .contains("FIT-IND-01 20", "FIT-EMP-01 15");
    }

    @Test
    void aRowThatDoesNotHoldIsToldWithTheConditionThatFails() {
        PolicyCheck check = check(fintech(20).with("Case", "small").with("Rows that hold", "FIT-EMP-01"));

        assertThat(failure(check))
                .isEqualTo("cases.xlsx › Cases › I4: expected FIT-EMP-01 to hold for \"small\", found that it doesn't. "
                        + "Employees must be from 50 people to below 200 people; it is 20 people");
    }

    @Test
    void aRowThatHoldsTooSeldomDoesNotHold() {
        PolicyCheck check = check(named("once")
                .with("Activities", "type=page-view, durationSeconds=60, daysAgo=1")
                .with("Rows that hold", "ENG-PAG-01"));

        assertThat(failure(check)).contains("expected ENG-PAG-01 to hold", "Must hold at least 2 times; it holds once");
    }

    @Test
    void aRowThatHoldsAgainstExpectationIsToldWithWhatMadeItHold() {
        PolicyCheck check = check(fintech(120).with("Rows that don't hold", "FIT-IND-01"));

        assertThat(failure(check))
                .startsWith("cases.xlsx › Cases › J4: expected FIT-IND-01 not to hold for \"fintech\", "
                        + "found that it does. FIT-IND-01: ")
                .contains("Industry is fintech");
    }

    @Test
    void rowsThatHoldForNoCaseAreNamed() {
        PolicyCheck check = check(fintech(120).with("Expected stage", "LEAD"));

        assertThat(check.cases().uncovered())
                .contains("FIT-IND-02", "ENG-WEB-01", "ROUTE-OUT-01", "GATE-CUS-01")
                .doesNotContain("FIT-IND-01", "FIT-EMP-01", "GATE-LEAD-01");
    }

    @Test
    void noCasesAreRunOnFilesThatCanNotBeUsed() {
        PolicyFiles files = TestPolicy.changed(
                files(fintech(120).with("Expected stage", "MQL")),
                "tables.xlsx",
                tables -> tables.set("Fit", "E13", "lots"));

        PolicyCheck check = PolicyCheck.of(files);

        assertThat(check.policy()).isNull();
        assertThat(check.problems()).extracting(Problem::kind).containsExactly(ProblemKind.VALUE);
        assertThat(check.cases().results()).isEmpty();
    }

    private static String failure(PolicyCheck check) {
        assertThat(check.cases().failed()).isEqualTo(1);
        return check.problems().stream()
                .filter(problem -> problem.kind() == ProblemKind.CASE)
                .map(Problem::toString)
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
    }

    private static PolicyCheck check(TestEntry... cases) {
        return PolicyCheck.of(files(cases));
    }

    private static PolicyFiles files(TestEntry... cases) {
        byte[] workbook = TestWorkbook.empty().list("Cases", List.of(cases)).bytes();
        return TestPolicy.builder().workbook("cases.xlsx", workbook).files();
    }

    private static TestEntry fintech(int employees) {
        return named("fintech").with("company.industry", "fintech").with("company.employees", employees);
    }

    private static TestEntry named(String name) {
        return TestEntry.of(HEADER).with("Case", name).with("As of", "2026-03-02");
    }
}
