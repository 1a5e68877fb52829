package dev.winnow.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.TestPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "contact|nam|/lead/contact/nam|name",
                "contact|Email|/lead/contact/Email|email",
                "company|industri|/lead/company/industri|industry",
                "bant|budgte|/lead/bant/budgte|budget",
                "attributes|coun|/lead/attributes/coun|count"
            })
    void anUnknownNameIsReportedWithTheOneThatMayBeMeant(String part, String name, String pointer, String suggestion) {
        List<FactProblem> found = problems("{\"id\": \"L-1\", \"" + part + "\": {\"" + name + "\": 1}}");

        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.found()).isEqualTo("the unknown name \"" + name + '"');
            assertThat(problem.suggestion()).isEqualTo(suggestion);
        });
    }

    @Test
    void derivedFactsAreNotAccepted() {
        List<FactProblem> found = problems("""
                {"id": "L-1", "contact": {"emailDomain": "north.example"},
                 "activities": [{"type": "webinar", "occurredAt": "2026-03-01T00:00:00Z", "daysAgo": 1}],
                 "signal": {"name": "webinar-then-demo"}, "score": {"total": 99}}
                """);

        assertThat(found)
                .extracting(FactProblem::pointer)
                .containsExactly(
                        "/lead/contact/emailDomain", "/lead/activities/0/daysAgo", "/lead/signal", "/lead/score");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // text
                "note|5|a text of 1 to 1000 characters, Own note|5",
                "note|true|a text of 1 to 1000 characters, Own note|true",
                "note|[]|a text of 1 to 1000 characters, Own note|an empty array",
                "note|{}|a text of 1 to 1000 characters, Own note|an empty object",
                "note|\"\"|a text of 1 to 1000 characters, Own note|\"\"",
                "note|\" \\t\"|a text of 1 to 1000 characters, Own note|\" �\"",
                // choice
                "tier|5|one of gold, silver, bronze|5",
                "tier|\"Gold\"|one of gold, silver, bronze|\"Gold\"",
                "tier|[\"gold\"]|one of gold, silver, bronze|an array",
                // whole number
                "count|\"5\"|a whole number|\"5\"",
                "count|1.5|a whole number|1.5",
                "count|true|a whole number|true",
                "count|1001|a whole number, from -1000 to 1000|1001",
                "count|-1001|a whole number, from -1000 to 1000|-1001",
                "count|1e999999999|a whole number, from -1000 to 1000|1E+999999999",
                "count|1e-999999999|a whole number|1E-999999999",
                "count|99999999999999999999999|a whole number, from -1000 to 1000|99999999999999999999999",
                // decimal
                "rate|\"5\"|a number with at most 3 decimals (%)|\"5\"",
                "rate|0.1234|a number with at most 3 decimals (%)|0.1234",
                "rate|100.001|a number with at most 3 decimals, at most 100 (%)|100.001",
                "rate|-1e999999999|a number with at most 3 decimals, from -1000000000000000 to 1000000000000000 (%)|-1E+999999999",
                // yes/no
                "flag|\"true\"|true or false|\"true\"",
                "flag|1|true or false|1",
                // date
                "day|20260131|a date such as 2026-01-31|20260131",
                "day|\"31.01.2026\"|a date such as 2026-01-31|\"31.01.2026\"",
                "day|\"2026-02-30\"|a date such as 2026-01-31|\"2026-02-30\"",
                "day|\"+12026-01-31\"|a date such as 2026-01-31|\"+12026-01-31\"",
                "day|\"-0001-01-31\"|a date such as 2026-01-31|\"-0001-01-31\"",
                "day|\"2026-01-31T00:00:00Z\"|a date such as 2026-01-31|\"2026-01-31T00:00:00Z\"",
                // choices
                "tags|\"red\"|an array with any of red, green, blue|\"red\"",
                "tags|{\"red\": true}|an array with any of red, green, blue|an object"
            })
    void aValueOfAnotherTypeIsReported(String name, String value, String expected, String found) {
        List<FactProblem> problems = problems("{\"id\": \"L-1\", \"attributes\": {\"" + name + "\": " + value + "}}");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/lead/attributes/" + name);
            assertThat(problem.expected()).isEqualTo(expected);
            assertThat(problem.found()).isEqualTo(found);
        });
    }

    @Test
    void aMisspeltChoiceIsSuggested() {
        List<FactProblem> found =
                problems("{\"id\": \"L-1\", \"attributes\": {\"tier\": \"sliver\", \"tags\": [\"red\", \"gren\", 5]}}");

        assertThat(found)
                .containsExactly(
                        new FactProblem("/lead/attributes/tier", "one of gold, silver, bronze", "\"sliver\"", "silver"),
                        new FactProblem("/lead/attributes/tags/1", "one of red, green, blue", "\"gren\"", "green"),
                        new FactProblem("/lead/attributes/tags/2", "one of red, green, blue", "5", null));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "5.0, 5", "1e2, 100", "-1000, -1000", "0.00, 0", "1000, 1000"})
    void aWholeNumberMayBeWrittenInAnyWay(String json, long value) {
        assertThat(TestPolicy.lead("{\"id\": \"L-1\", \"attributes\": {\"count\": " + json + "}}")
                        .attributes()
                        .whole("count"))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "0.1250, 0.125", "1.00e1, 10", "-0.0, 0", "100, 100"})
    void aDecimalHasNoTrailingZeros(String json, BigDecimal value) {
        assertThat(TestPolicy.lead("{\"id\": \"L-1\", \"attributes\": {\"rate\": " + json + "}}")
                        .attributes()
                        .decimal("rate"))
                .isEqualTo(value);
    }

    @Test
    void aValueThatStandsTwiceCountsOnce() {
        assertThat(TestPolicy.lead("{\"id\": \"L-1\", \"attributes\": {\"tags\": [\"red\", \"blue\", \"red\"]}}")
                        .attributes()
                        .texts("tags"))
                .containsExactly("red", "blue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001Bb", "a\u0085b", "a\rb", "\uD800", "a\uDC00b"})
    void controlCharactersAndLoneSurrogatesAreReportedAndNotRepeated(String text) {
        ObjectNode lead = JsonNodeFactory.instance.objectNode();
        lead.put("id", "L-1").putObject("attributes").put("note", text);

        List<FactProblem> found = problems(lead);

        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.expected()).isEqualTo("a text without control characters and lone surrogates");
            assertThat(problem.found()).doesNotContain(text);
        });
    }

    @Test
    void lineBreaksTabsAndEmojiAreText() {
        String text = "first line\n\tsecond 🎉 \"quoted\" \\ back";
        ObjectNode lead = JsonNodeFactory.instance.objectNode();
        lead.put("id", "L-1").putObject("attributes").put("note", text);

        assertThat(TestPolicy.lead(TestPolicy.compiled(), lead, TestPolicy.AS_OF)
                        .attributes()
                        .text("note"))
                .isEqualTo("first line second 🎉 \"quoted\" \\ back");
    }

    @Test
    void aTextMayBeThousandCharactersLongAndAnIdTwoHundred() {
        assertThat(problems("{\"id\": \"" + "x".repeat(200) + "\", \"company\": {\"country\": \"" + "x".repeat(1_000)
                        + "\"}}"))
                .isEmpty();
        assertThat(problems("{\"id\": \"" + "x".repeat(201) + "\", \"company\": {\"country\": \"" + "x".repeat(1_001)
                        + "\"}}"))
                .containsExactly(
                        new FactProblem(
                                "/lead/id",
                                "a text of 1 to 200 characters, Lead number",
                                "a text of 201 characters",
                                null),
                        new FactProblem(
                                "/lead/company/country",
                                "a text of 1 to 1000 characters, Country",
                                "a text of 1001 characters",
                                null));
    }

    @Test
    void pointersAreEscaped() {
        List<FactProblem> found = problems("{\"id\": \"L-1\", \"a/b~c\": {\"d\": 1}, \"~1\": 1, \"\": 1}");

        assertThat(found).extracting(FactProblem::pointer).containsExactly("/lead/a~1b~0c", "/lead/~01", "/lead/");
    }

    @Test
    void theHugestNumbersAreRefusedInNoTime() {
        String numbers = "[" + "1e999999999,".repeat(1_000) + "1e-999999999]";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(
                        problems("{\"id\": \"L-1\", \"attributes\": {\"tags\": " + numbers + "}}"))
                .hasSize(LeadReader.MAX_PROBLEMS));
    }

    private static List<FactProblem> problems(String json) {
        return problems((ObjectNode) TestPolicy.json(json));
    }

    private static List<FactProblem> problems(ObjectNode lead) {
        LeadReading reading = TestPolicy.compiled().leadReader().read(lead, TestPolicy.AS_OF);
        return reading instanceof LeadReading.Refused refused ? refused.problems() : List.of();
    }
}
