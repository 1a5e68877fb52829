package dev.winnow.policy.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyProblemsTest {

    private static final String SHEET = "policy.xlsx › Vocabulary › ";

    /** The row in which a fact is put that the small policy doesn't have. */
    private static final int NEXT_ROW = rows() + 4;

    @ParameterizedTest
    @CsvSource({
        "company.industri, company.industry",
        "Company.Employees, company.employees",
        "contact.emial, contact.email",
        "activity.durationSecond, activity.durationSeconds"
    })
    void anUnknownFactIsReportedWithTheOneThatMayBeMeant(String path, String suggestion) {
        List<String> found = problems(policy -> policy.fact(TestFact.text(path, "A label")));

        assertThat(found)
                .containsExactly(SHEET + "A" + NEXT_ROW + ": expected a standard fact, or one of your own under "
                        + "attributes, company.attributes or activity.attributes, found \"" + path
                        + "\"; did you mean \"" + suggestion + "\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attributes.",
                "attributes.roof age",
                "attributes.roof\"age",
                "attributes.a.b",
                "attributes._-_",
                "attributes.\u0301x",
                "attributes.a\u200db",
                "attributes.a\u3164b",
                "contact.attributes.x",
                "activities",
                "attributes",
                "score.total",
                "standing.stage"
            })
    void anOwnFactIsNamedByLettersDigitsUnderscoresAndDashes(String path) {
        List<String> found = problems(policy -> policy.fact(TestFact.text(path, "A label")));

        assertThat(found).singleElement().asString().startsWith(SHEET + "A" + NEXT_ROW + ": expected a standard fact");
    }

    @ParameterizedTest
    @CsvSource({
        "age, attributes.age",
        "emp.var.rate, attributes.emp_var_rate",
        "employees, company.employees",
        "Email, contact.email",
        "contact.age, attributes.age",
        "company.fleet, company.attributes.fleet",
        "company.attribute.fleet size, company.attributes.fleet_size",
        "activity.score, activity.attributes.score",
        "attributes.roof age (years), attributes.roof_age_years",
        "attributes.a.b, attributes.a_b"
    })
    void aNameThatIsNoPathGetsAHint(String path, String suggestion) {
        List<String> found = problems(policy -> policy.fact(TestFact.text(path, "A label")));

        assertThat(found).singleElement().asString().endsWith("; did you mean \"" + suggestion + "\"?");
    }

    @Test
    void theCharactersOfANameAreListed() {
        List<String> found = problems(policy -> policy.fact(TestFact.text("attributes.roof age", "A label")));

        assertThat(found)
                .containsExactly(
                        SHEET + "A" + NEXT_ROW + ": expected a standard fact, or one of your own whose name has "
                                + "only letters, digits, _ and - (at most 60), found \"attributes.roof age\"; "
                                + "did you mean \"attributes.roof_age\"?");
    }

    @Test
    void aFactThatStandsTwiceIsReported() {
        List<String> found = TestPolicy.problemTexts(TestPolicy.changed(
                TestPolicy.files(),
                TestPolicyBuilder.DEFINITIONS,
                policy -> policy.set("Vocabulary", "A" + NEXT_ROW, "channel")));

        assertThat(found)
                .containsExactly(SHEET + "A" + NEXT_ROW + ": expected each fact once, found \"channel\" again");
    }

    @ParameterizedTest
    @CsvSource({
        "company.country, whole number, text or choice",
        "channel, choices, text or choice",
        "contact.motivations, text, choices",
        "intent.brand, choice, yes/no",
        "bant.timeframeMonths, decimal (2), whole number",
        "company.annualRevenue, whole number, decimal",
        "activity.occurredAt, date, time"
    })
    void aStandardFactHasItsType(String path, String type, String expected) {
        List<String> found =
                problems(policy -> policy.withoutTables().withoutFact(path).fact(TestFact.of(path, "A label", type)));

        assertThat(found)
                .singleElement()
                .asString()
                .startsWith(SHEET + "C")
                .contains(": expected " + expected)
                .endsWith(", found \"" + type + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "Text", "decimal", "decimal(2)", "decimal (7)", "boolean"})
    void aTypeIsOneOfTheList(String type) {
        List<String> found = problems(policy -> policy.fact(TestFact.of("attributes.area", "Area", type)));

        assertThat(found)
                .containsExactly(SHEET + "C" + NEXT_ROW + ": expected text, whole number, decimal (2), yes/no, date, "
                        + "time, choice or choices, found \"" + type + '"');
    }

    @Test
    void anOwnFactIsNeverATime() {
        List<String> found = problems(policy -> policy.fact(TestFact.time("attributes.seenAt", "Seen at")));

        assertThat(found)
                .singleElement()
                .asString()
                .startsWith(SHEET + "C" + NEXT_ROW)
                .endsWith("found \"time\"");
    }

    @Test
    void labelAndTypeMustBeThere() {
        List<String> found = problems(policy -> policy.fact(TestFact.of("attributes.area")));

        assertThat(found)
                .containsExactly(
                        SHEET + "B" + NEXT_ROW + ": expected label, found an empty cell",
                        SHEET + "C" + NEXT_ROW + ": expected type, found an empty cell");
    }

    @Test
    void otherColumnsAreOfTheirType() {
        List<String> found = problems(policy -> policy.fact(TestFact.wholeNumber("attributes.area", "Area")
                .unit(true)
                .allowed(".. 100")
                .with("Required", "yes")
                .with("Personal", 1)
                .ifMissing("x")
                .changedBy("engineering")
                .example(101)));

        assertThat(found)
                .containsExactly(
                        SHEET + "D" + NEXT_ROW + ": expected text, found TRUE",
                        SHEET + "F" + NEXT_ROW + ": expected TRUE or FALSE, found \"yes\"; did you mean \"TRUE\"?",
                        SHEET + "G" + NEXT_ROW + ": expected TRUE or FALSE, found 1; did you mean \"TRUE\"?",
                        SHEET + "H" + NEXT_ROW + ": expected a whole number, found \"x\"",
                        SHEET + "I" + NEXT_ROW + ": expected one of lead, marketing, sales, found \"engineering\"",
                        SHEET + "J" + NEXT_ROW + ": expected a number at most 100, found 101");
    }

    @Test
    void theExampleOfATimeIsATime() {
        List<String> found = problems(policy -> policy.fact(
                TestFact.time("activity.occurredAt", "When").required().example("yesterday")));

        assertThat(found)
                .singleElement()
                .asString()
                .endsWith("expected a time such as 2026-01-31T09:30:00Z, found \"yesterday\"");
    }

    private static List<String> problems(UnaryOperator<TestPolicyBuilder> change) {
        return TestPolicy.problemTexts(change.apply(TestPolicy.builder()).files());
    }

    private static int rows() {
        return (int) TestPolicy.compiled().vocabulary().facts().stream()
                .filter(fact -> fact.recordType() != RecordType.SCORE && fact.recordType() != RecordType.STANDING)
                .count();
    }
}
