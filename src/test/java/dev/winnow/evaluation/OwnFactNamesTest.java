package dev.winnow.evaluation;

import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.ID_OF_ACTIVITY;
import static dev.winnow.policy.TestTable.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Compilation;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyCompiler;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.SessionRules;
import dev.winnow.policy.TestEntry;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.facts.FactProblem;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.policy.writer.Starter;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts with names as CRM systems write them: in any script, with underscores, dashes and digits. */
class OwnFactNamesTest {

    private static final String DECOMPOSED = "attributes.gro\u0308\u00dfe";
    private static final List<String> CASES = List.of(
            "Case",
            "As of",
            "attributes.emp_var_rate",
            DECOMPOSED,
            "attributes.2024",
            "Activities",
            "Rows that hold",
            "Description");

    private static final Policy POLICY = builder("0.5").compiled();

    private static TestPolicyBuilder builder(Object year) {
        return TestPolicy.builder()
                .fact(TestFact.decimal(2, "attributes.emp_var_rate", "Rate"))
                .fact(TestFact.wholeNumber(DECOMPOSED, "Height").personal())
                .fact(TestFact.text("attributes.Size", "Size"))
                .fact(TestFact.wholeNumber("attributes.2024", "In 2024"))
                .fact(TestFact.yesNo("company.attributes.\u5e74-\u53ce", "Income"))
                .fact(TestFact.choice("activity.attributes.\u0928\u093e\u092e", "Name")
                        .allowed("a; b"))
                .table(TestTable.score("Names", "fit")
                        .action(ID, "Id")
                        .condition(LEAD, "attributes.decimal(\"emp_var_rate\") >= $param", "Rate, from")
                        .condition(LEAD, "attributes.whole(\"gr\u00f6\u00dfe\") >= $param", "Height, from")
                        .condition(LEAD, "attributes.text(\"Size\") == \"$param\"", "Size")
                        .condition(LEAD, "company.attributes.flag(\"\u5e74-\u53ce\") == $param", "Income")
                        .number("points", "Points")
                        .row("NAM-01", 1, null, null, null, 1)
                        .row("NAM-02", null, 180, null, null, 2)
                        .row("NAM-03", null, null, "XL", null, 4)
                        .row("NAM-04", null, null, null, true, 8))
                .table(TestTable.score("Pages", "fit")
                        .action(ID_OF_ACTIVITY, "Id")
                        .condition(
                                ACTIVITY,
                                "forall(||){attributes.text(\"\u0928\u093e\u092e\") == \"$\"}",
                                "Name, one of")
                        .number("points", "Points")
                        .row("PAG-01", "a, b", 16))
                .workbook(
                        "cases.xlsx",
                        TestWorkbook.empty()
                                .list("Cases", CASES, List.of(aCase(year)))
                                .bytes());
    }

    private static List<@Nullable Object> aCase(Object year) {
        return TestEntry.of(CASES)
                .with("Case", "names")
                .with("As of", LocalDate.of(2026, 3, 2))
                .with("attributes.emp_var_rate", 1.5)
                .with(DECOMPOSED, 190)
                .with("attributes.2024", year.equals("0.5") ? null : year)
                .with("Activities", "type=webinar, attributes.\u0928\u093e\u092e=b, daysAgo=1")
                .with("Rows that hold", "NAM-01, NAM-02, PAG-01")
                .cells();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gr\u00f6\u00dfe", "gro\u0308\u00dfe"})
    void areReadFromLeadsAndComparedInTables(String height) {
        Lead lead = TestPolicy.lead(POLICY, """
                {"id": "L-1", "attributes": {"emp_var_rate": 1.1, "%s": 180, "Size": "XL", "2024": 7},
                 "company": {"attributes": {"\u5e74-\u53ce": true}},
                 "activities": [{"type": "webinar", "occurredAt": "2026-03-01T00:00:00Z",
                                 "attributes": {"\u0928\u093e\u092e": "b"}}]}
                """.formatted(height));

        assertThat(points(lead)).isEqualTo("31");
        assertThat(lead.attributes().whole("gr\u00f6\u00dfe")).isEqualTo(180);
        assertThat(SessionRules.written(POLICY)).contains("attributes.whole(\"gr\u00f6\u00dfe\")");
    }

    @Test
    void areReadFromCases() {
        assertThat(points(POLICY.cases().get(0).lead())).isEqualTo("19");
    }

    @Test
    void ofDigitsAreFoundInCases() {
        assertThat(TestPolicy.problemTexts(builder("x").files()))
                .singleElement()
                .asString()
                .startsWith("cases.xlsx › Cases › E4: expected a whole number");
    }

    @Test
    void inTwoUnicodeFormsAtOnceAreReported() {
        LeadReading reading = POLICY.leadReader()
                .read(
                        TestPolicy.json(
                                "{\"id\": \"L-1\", \"attributes\": {\"gr\u00f6\u00dfe\": 1, \"gro\u0308\u00dfe\": 2}}"),
                        TestPolicy.AS_OF);

        assertThat(((LeadReading.Refused) reading).problems())
                .extracting(FactProblem::expected)
                .containsExactly("each name once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Size", "emp_var_rate", "2024"})
    void outsideTheirObjectGetAHint(String name) {
        LeadReading reading =
                POLICY.leadReader().read(TestPolicy.json("{\"id\": \"L-1\", \"" + name + "\": 1}"), TestPolicy.AS_OF);

        assertThat(((LeadReading.Refused) reading).problems())
                .extracting(FactProblem::suggestion)
                .containsExactly("attributes." + name);
    }

    @Test
    void makeANewPolicy() {
        Compilation compilation = PolicyCompiler.compile(
                new PolicyFiles("test", Starter.of("test", POLICY.vocabulary()), new TreeMap<>()));

        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    }

    private static String points(Lead lead) {
        return String.valueOf(Evaluator.evaluate(POLICY, lead).points().points("fit"));
    }
}
