package dev.winnow.evaluation;

import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.ID_OF_ACTIVITY;
import static dev.winnow.policy.TestTable.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.SessionRules;
import dev.winnow.policy.TestEntry;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.facts.FactProblem;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.policy.facts.TextForm;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts of which any value that isn't listed counts as one that is. */
class UnlistedValuesTest {

    private static final List<String> CASES = List.of(
            "Case", "As of", "attributes.source", "attributes.kinds", "Activities", "Rows that hold", "Description");

    private static final Policy POLICY = TestPolicy.builder()
            .fact(TestFact.choice("attributes.source", "Source")
                    .allowed("Faro (south); Lisbon (city, north); anything else = Other"))
            .fact(TestFact.choices("attributes.kinds", "Kinds").allowed("a (1); b; anything else = other"))
            .fact(TestFact.choice("activity.attributes.page", "Page").allowed("home; anything else = some page"))
            .table(TestTable.score("Sources", "fit")
                    .action(ID, "Id")
                    .condition(LEAD, "attributes.text(\"source\") == \"$param\"", "Source")
                    .condition(LEAD, "forall(||){attributes.texts(\"kinds\") contains \"$\"}", "Kinds, any of")
                    .number("points", "Points")
                    .row("SRC-01", "Faro (south)", null, 1)
                    .row("SRC-02", "Lisbon (city, north)", null, 2)
                    .row("SRC-03", "Other", null, 3)
                    .row("SRC-04", null, "a (1), other", 10))
            .table(TestTable.score("Pages", "fit")
                    .action(ID_OF_ACTIVITY, "Id")
                    .condition(ACTIVITY, "attributes.text(\"page\") == \"$param\"", "Page")
                    .number("points", "Points")
                    .row("PAG-01", "some page", 20))
            .workbook(
                    "cases.xlsx",
                    TestWorkbook.empty()
                            .list(
                                    "Cases",
                                    CASES,
                                    List.of(TestEntry.of(CASES)
                                            .with("Case", "a new channel")
                                            .with("As of", LocalDate.of(2026, 3, 2))
                                            .with("attributes.source", "Carrier pigeon")
                                            .with("attributes.kinds", "b; 7")
                                            .with("Activities", "type=webinar, attributes.page=jobs, daysAgo=1")
                                            .with("Rows that hold", "SRC-03")
                                            .cells()))
                            .bytes())
            .compiled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|0",
                "{'source': 'Faro (south)'}|1",
                "{'source': 'Faro  (south) '}|1",
                "{'source': 'Lisbon (city, north)'}|2",
                "{'source': 'Other'}|3",
                "{'source': 'Carrier pigeon = 1;'}|3",
                "{'kinds': ['b']}|0",
                "{'kinds': ['b', 'a (1)']}|10",
                "{'kinds': ['y', 'x', 'other']}|10"
            })
    void countInTables(String attributes, String points) {
        Lead lead = TestPolicy.lead(POLICY, json(attributes.replace('\'', '"')), TestPolicy.AS_OF);

        assertThat(String.valueOf(Evaluator.evaluate(POLICY, lead).points().points("fit")))
                .isEqualTo(points);
        assertThat(SessionRules.written(POLICY)).contains("\"Faro (south)\"");
    }

    @Test
    void countInCases() {
        Lead lead = POLICY.cases().get(0).lead();

        assertThat(lead.attributes().text("source")).isEqualTo("Other");
        assertThat(lead.attributes().texts("kinds")).containsExactly("b", "other");
        assertThat(lead.activities().get(0).attributes().text("page")).isEqualTo("some page");
        assertThat(String.valueOf(Evaluator.evaluate(POLICY, lead).points().points("fit")))
                .isEqualTo("33");
    }

    @ParameterizedTest
    @EnumSource(TextForm.class)
    void countHoweverTextsAreRead(TextForm form) {
        LeadReading reading = POLICY.leadReader().read(json("{\"source\": \"x\"}"), TestPolicy.AS_OF, form);

        assertThat(((LeadReading.Read) reading).lead().attributes().text("source"))
                .isEqualTo("Other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "\"\"", "\" \"", "\"\\u200b\"", "\"\\u0007\"", "[]"})
    void areTextsThatCanBeSeen(String value) {
        LeadReading reading = POLICY.leadReader().read(json("{\"source\": " + value + "}"), TestPolicy.AS_OF);

        assertThat(((LeadReading.Refused) reading).problems())
                .extracting(FactProblem::pointer)
                .containsExactly("/lead/attributes/source");
    }

    @Test
    void ofAnotherVocabularyCountToo() {
        Policy other = TestPolicy.builder()
                .fact(TestFact.text("attributes.source", "Source"))
                .fact(TestFact.choices("attributes.kinds", "Kinds").allowed("b; c; d"))
                .compiled();
        Lead lead = TestPolicy.lead(
                other, json("{\"source\": \"Carrier pigeon\", \"kinds\": [\"c\", \"b\", \"d\"]}"), TestPolicy.AS_OF);

        Lead understood = POLICY.leadChange().understood(lead);

        assertThat(understood.attributes().text("source")).isEqualTo("Other");
        assertThat(understood.attributes().texts("kinds")).containsExactly("other", "b");
    }

    @Test
    void areInTheSchema() {
        JsonNode source = POLICY.leadSchema().at("/properties/attributes/properties/source");

        assertThat(source.has("enum")).isFalse();
        assertThat(source.path("examples")).hasToString("[\"Faro (south)\",\"Lisbon (city, north)\",\"Other\"]");
        assertThat(source.path("x-anythingElse").textValue()).isEqualTo("Other");
    }

    private static JsonNode json(String attributes) {
        return TestPolicy.json("{\"id\": \"L-1\", \"attributes\": " + attributes + "}");
    }
}
