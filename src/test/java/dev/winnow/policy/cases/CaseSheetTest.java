package dev.winnow.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestEntry;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestRow;
import dev.winnow.policy.TestWorkbook;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseSheetTest {

    private static final List<String> EXPECTATIONS = List.of(
            "Case",
            "As of",
            "Expected stage",
            "Expected points",
            "Rows that hold",
            "Rows that don't hold",
            "Description");

    @Test
    void aCaseIsALeadAndWhatIsExpectedOfIt() {
        Policy policy = TestPolicy.compiled(cases(
                List.of(
                        "Case",
                        "As of",
                        "company.industry",
                        "company.employees",
                        "Expected stage",
                        "Expected points",
                        "Rows that hold",
                        "Rows that don't hold",
                        "Description"),
                row(
                        "fintech of 120",
                        LocalDate.of(2026, 3, 2),
                        "fintech",
                        120,
                        "LEAD",
                        35,
                        "FIT-IND-01, FIT-EMP-01",
                        "FIT-EMP-02",
                        "prose")));

        Case read = policy.cases().get(0);

        assertThat(read.name()).isEqualTo("fintech of 120");
        assertThat(read.asOf()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(read.lead().id()).isEqualTo("fintech of 120");
        assertThat(read.lead().company().industry()).isEqualTo("fintech");
        assertThat(read.lead().company().employees()).isEqualTo(120);
        assertThat(read.source()).hasToString("cases.xlsx › Cases › A4");
        assertThat(read.expectations().toString())
                .contains(
                        "Stage[stage=LEAD",
                        "Points[points=35",
                        "Holds[row=FIT-IND-01",
                        "Holds[row=FIT-EMP-01",
                        "HoldsNot[row=FIT-EMP-02");
    }

    @Test
    void factsOfEveryTypeAreReadAsRequestsAre() {
        Lead lead = TestPolicy.compiled(cases(
                        List.of(
                                "Case",
                                "As of",
                                "id",
                                "contact.challenges",
                                "sales.accepted",
                                "attributes.rate",
                                "attributes.day",
                                "Expected stage"),
                        row(
                                "all types",
                                "2026-03-02",
                                "L-7",
                                "growth; churn",
                                true,
                                1.25,
                                LocalDate.of(2026, 1, 5),
                                "OPEN")))
                .cases()
                .get(0)
                .lead();

        assertThat(lead.id()).isEqualTo("L-7");
        assertThat(lead.contact().challenges()).containsExactly("growth", "churn");
        assertThat(lead.sales().accepted()).isTrue();
        assertThat(lead.attributes().decimal("rate")).isEqualTo(new BigDecimal("1.25"));
        assertThat(lead.attributes().date("day")).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void aColumnMayBeHeadedByTheLabelOfItsFact() {
        Policy policy = TestPolicy.compiled(cases(
                List.of("Case", "As of", "Channel", "Expected stage"), row("labelled", "2026-03-02", "web", "OPEN")));

        assertThat(policy.cases().get(0).lead().channel()).isEqualTo("web");
    }

    @Test
    void activitiesStandInOneCell() {
        List<Activity> activities = TestPolicy.compiled(cases(
                        List.of("Case", "As of", "Activities", "Expected stage"),
                        row(
                                "busy",
                                "2026-03-02",
                                "type=webinar, daysAgo=3; type=page-view, durationSeconds=90, daysAgo=10;",
                                "OPEN")))
                .cases()
                .get(0)
                .lead()
                .activities();

        assertThat(activities).extracting(Activity::type).containsExactly("webinar", "page-view");
        assertThat(activities).extracting(Activity::daysAgo).containsExactly(3L, 10L);
        assertThat(activities.get(1).durationSeconds()).isEqualTo(90);
    }

    @Test
    void aFactThatIsNotAsTheVocabularyHasItIsAProblemAtItsCell() {
        List<String> found = problems(
                List.of(
                        "Case",
                        "As of",
                        "company.industry",
                        "company.employees",
                        "contact.challenges",
                        "Expected stage"),
                row("wrong", "2026-03-02", "fintec", "many", "growth; fame", "OPEN"));

        assertThat(found).hasSize(3);
        assertThat(found.get(0)).startsWith("cases.xlsx › Cases › C4: ").endsWith("did you mean \"fintech\"?");
        assertThat(found.get(1)).isEqualTo("cases.xlsx › Cases › D4: expected a whole number (people), found \"many\"");
        assertThat(found.get(2)).startsWith("cases.xlsx › Cases › E4: expected one of growth, cost, churn");
    }

    @Test
    void activitiesThatCanNotBeMadeOutAreProblemsAtTheirCell() {
        List<String> header = List.of("Case", "As of", "Activities", "Expected stage");
        List<String> found = problems(
                header,
                row("a", "2026-03-02", "kind=webinar, daysAgo=3", "OPEN"),
                row("b", "2026-03-02", "type=webinar, daysAgo=soon", "OPEN"),
                row("c", "2026-03-02", "type=webinar, daysAgo=1; type=wibenar, daysAgo=3", "OPEN"),
                row("d", "2026-03-02", "type=webinar", "OPEN"),
                row("e", "2026-03-02", 7, "OPEN"));

        assertThat(found).hasSize(5).allMatch(text -> text.startsWith("cases.xlsx › Cases › C"));
        assertThat(found.get(0)).contains("found \"kind=webinar\"");
        assertThat(found.get(1)).contains("daysAgo= a whole number from 0 to 36500, found \"soon\"");
        assertThat(found.get(2)).contains("in activity 2, type").contains("did you mean \"webinar\"");
        assertThat(found.get(3)).contains("in activity 1, occurredAt, found nothing");
        assertThat(found.get(4)).contains("activities such as type=webinar, daysAgo=3, found 7");
    }

    @Test
    void aFactThatAnActivityHasTwiceIsAProblem() {
        List<String> found = problems(
                List.of("Case", "As of", "Activities", "Expected stage"),
                row("a", "2026-03-02", "type=webinar, daysAgo=3, type=download, daysAgo=4", "OPEN"),
                row("b", "2026-03-02", "type=webinar, daysAgo=3, occurredAt=2026-02-20T10:00:00Z", "OPEN"));

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "cases.xlsx › Cases › C4: expected each fact of an activity once, and ; between activities, "
                                + "found \"type=download\" again",
                        "cases.xlsx › Cases › C4: expected each fact of an activity once, and ; between activities, "
                                + "found \"daysAgo=4\" again",
                        "cases.xlsx › Cases › C5: expected each fact of an activity once, and ; between activities, "
                                + "found \"occurredAt=2026-02-20T10:00:00Z\" again");
    }

    @Test
    void aLabelThatSeveralFactsHaveNamesNoneOfThem() {
        byte[] cases = TestWorkbook.empty()
                .list(
                        "Cases",
                        List.of("Case", "As of", "Same", "Expected stage"),
                        List.of(row("a", "2026-03-02", 1, "OPEN")))
                .bytes();
        List<String> found = TestPolicy.problemTexts(TestPolicy.builder()
                .fact(TestFact.wholeNumber("attributes.first", "Same"))
                .fact(TestFact.wholeNumber("attributes.second", "Same"))
                .workbook("cases.xlsx", cases)
                .files());

        assertThat(found)
                .containsExactly(
                        "cases.xlsx › Cases › C3: expected one of attributes.first, attributes.second, which all "
                                + "have this label, found \"Same\"");
    }

    @Test
    void expectationsMustSpeakOfWhatThereIs() {
        TestEntry unnamed = TestEntry.of(EXPECTATIONS).with("As of", "2026-03-02");
        List<String> found = problems(
                unnamed.with("Case", "stage").with("Expected stage", "MQLS"),
                unnamed.with("Case", "points").with("Expected points", "lots"),
                unnamed.with("Case", "rows")
                        .with("Rows that hold", "FIT-IND-01, FIT-IND-1")
                        .with("Rows that don't hold", "NO"),
                unnamed.with("Case", "nothing").with("Description", "prose"),
                unnamed.with("Case", "stage").with("Expected stage", "OPEN"),
                unnamed.with("Expected stage", "OPEN"),
                TestEntry.of(EXPECTATIONS).with("Case", "when").with("Expected stage", "OPEN"));

        assertThat(found).hasSize(8);
        assertThat(found.get(0)).startsWith("cases.xlsx › Cases › C4").endsWith("did you mean \"MQL\"?");
        assertThat(found.get(1)).isEqualTo("cases.xlsx › Cases › D5: expected a number, found \"lots\"");
        assertThat(found.get(2)).startsWith("cases.xlsx › Cases › E6").endsWith("did you mean \"FIT-IND-01\"?");
        assertThat(found.get(3)).startsWith("cases.xlsx › Cases › F6: expected ids of rows");
        assertThat(found.get(4)).startsWith("cases.xlsx › Cases › C7: expected an expected stage");
        assertThat(found.get(5)).isEqualTo("cases.xlsx › Cases › A8: expected a unique name, found \"stage\" again");
        assertThat(found.get(6)).isEqualTo("cases.xlsx › Cases › A9: expected case, found an empty cell");
        assertThat(found.get(7)).startsWith("cases.xlsx › Cases › B10: expected the day of the evaluation");
    }

    @Test
    void headersMustBeKnownAndStandOnce() {
        List<String> found = problems(
                List.of("Case", "company.industri", "asOf", "Channel", "channel", "Expected stage"),
                TestRow.of("a | | | | | OPEN"));

        assertThat(found).hasSize(4);
        assertThat(found.get(0)).contains("row 3: expected a column with the header As of");
        assertThat(found.get(1)).contains("B3: expected one of Case").endsWith("did you mean \"company.industry\"?");
        assertThat(found.get(2)).contains("C3: expected one of Case");
        assertThat(found.get(3)).contains("E3: expected each column once, found \"channel\" again");
    }

    private static List<String> problems(TestEntry... cases) {
        byte[] workbook = TestWorkbook.empty().list("Cases", List.of(cases)).bytes();
        return TestPolicy.problemTexts(
                TestPolicy.builder().workbook("cases.xlsx", workbook).files());
    }

    @SafeVarargs
    private static List<String> problems(List<String> header, List<@Nullable Object>... rows) {
        return TestPolicy.problemTexts(cases(header, rows));
    }

    @SafeVarargs
    private static PolicyFiles cases(List<String> header, List<@Nullable Object>... rows) {
        byte[] workbook =
                TestWorkbook.empty().list("Cases", header, Arrays.asList(rows)).bytes();
        return TestPolicy.builder().workbook("cases.xlsx", workbook).files();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
