package dev.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyCheckTest {

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
                row("fintech", "fintech", 120, null, null, "LEAD", 35, "FIT-IND-01, FIT-EMP-01", "FIT-EMP-02"),
                row("nothing known", null, null, null, null, "OPEN", 0, "PHASE-02", "GATE-LEAD-01"));

        assertThat(check.hasErrors()).isFalse();
        assertThat(check.cases().passed()).isEqualTo(2);
        assertThat(check.cases().failed()).isZero();
    }

    @Test
    void aStageThatDiffersIsToldWithWhatIsMissing() {
        PolicyCheck check = check(row("fintech", "fintech", 120, null, null, "MQL", null, null, null));

        assertThat(check.policy()).isNotNull();
        assertThat(failure(check))
                .startsWith("cases.xlsx › Cases › G4: expected stage MQL for \"fintech\", found LEAD. ")
                .contains("Total points must be at least 50; it is 35");
    }

    @Test
    void pointsThatDifferAreToldWithTheSum() {
        PolicyCheck check = check(row("fintech", "fintech", 120, null, null, null, 30, null, null));

        assertThat(failure(check))
                .startsWith("cases.xlsx › Cases › H4: expected 30 points for \"fintech\", found 35: fit 35; rows ")
                .contains("FIT-IND-01 20", "FIT-EMP-01 15");
    }

    @Test
    void aRowThatDoesNotHoldIsToldWithTheConditionThatFails() {
        PolicyCheck check = check(row("small", "fintech", 20, null, null, null, null, "FIT-EMP-01", null));

        assertThat(failure(check))
                .isEqualTo("cases.xlsx › Cases › I4: expected FIT-EMP-01 to hold for \"small\", found that it doesn't. "
                        + "Employees must be from 50 people to below 200 people; it is 20 people");
    }

    @Test
    void aRowThatHoldsTooSeldomDoesNotHold() {
        PolicyCheck check = check(row(
                "once",
                null,
                null,
                null,
                "type=page-view, durationSeconds=60, daysAgo=1",
                null,
                null,
                "ENG-PAG-01",
                null));

        assertThat(failure(check)).contains("expected ENG-PAG-01 to hold", "Must hold at least 2 times; it holds once");
    }

    @Test
    void aRowThatHoldsAgainstExpectationIsToldWithWhatMadeItHold() {
        PolicyCheck check = check(row("fintech", "fintech", 120, null, null, null, null, null, "FIT-IND-01"));

        assertThat(failure(check))
                .startsWith("cases.xlsx › Cases › J4: expected FIT-IND-01 not to hold for \"fintech\", "
                        + "found that it does. FIT-IND-01: ")
                .contains("Industry is fintech");
    }

    @Test
    void rowsThatHoldForNoCaseAreNamed() {
        PolicyCheck check = check(row("fintech", "fintech", 120, null, null, "LEAD", null, null, null));

        assertThat(check.cases().uncovered())
                .contains("FIT-IND-02", "ENG-WEB-01", "ROUTE-OUT-01", "GATE-CUS-01")
                .doesNotContain("FIT-IND-01", "FIT-EMP-01", "GATE-LEAD-01");
    }

    @Test
    void noCasesAreRunOnFilesThatCanNotBeUsed() {
        PolicyFiles files = TestPolicy.changed(
                files(row("fintech", "fintech", 120, null, null, "MQL", null, null, null)),
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

    @SafeVarargs
    private static PolicyCheck check(List<@Nullable Object>... rows) {
        return PolicyCheck.of(files(rows));
    }

    @SafeVarargs
    private static PolicyFiles files(List<@Nullable Object>... rows) {
        byte[] workbook =
                TestWorkbook.empty().list("Cases", HEADER, Arrays.asList(rows)).bytes();
        return TestPolicy.builder().workbook("cases.xlsx", workbook).files();
    }

    private static List<@Nullable Object> row(String name, @Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>(List.of(name, "2026-03-02"));
        row.addAll(Arrays.asList(cells));
        return row;
    }
}
