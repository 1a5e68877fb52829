package dev.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.policy.TestPolicy;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.impact.SeenLead;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leads for impact runs, as lines of JSON and as CSV. */
class SentLeadsTest {

    private static final Instant NOW = TestPolicy.AS_OF;

    private final List<RequestProblem> problems = new ArrayList<>();

    @Test
    void aLineIsALeadOrAnEnvelope() {
        List<SeenLead> leads = lines("""
                {"id": "L-1", "channel": "web"}

                {"lead": {"id": "L-2"}, "asOf": "2026-01-01T00:00:00Z"}\r
                {"lead": {}}
                """);

        assertThat(problems).isEmpty();
        Instant then = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(leads)
                .containsExactly(
                        new SeenLead("L-1", TestPolicy.json("{\"id\": \"L-1\", \"channel\": \"web\"}"), NOW, NOW),
                        new SeenLead("L-2", TestPolicy.json("{\"id\": \"L-2\"}"), then, then),
                        new SeenLead("line 4", TestPolicy.json("{}"), NOW, NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|in line 2 an object with the lead's facts",
                "{\"a\": 1, \"a\": 2}|in line 2 each name once",
                "{|in line 2 well-formed JSON",
                "{} {}|in line 2 one JSON object",
                "{\"lead\": []}|in line 2 an object with the lead's facts",
                "{\"lead\": {}, \"asof\": 1}|in line 2 one of lead, asOf",
                "{\"lead\": {}, \"asOf\": \"today\"}|in line 2 a time with an offset",
                "{\"lead\": {}, \"asOf\": 1}|in line 2 a time with an offset",
                "{\"id\": \"\\u0000\"}|in line 2 text without U+0000",
                "{\"n\": 1e999999}|in line 2 a number of at most 100 digits"
            })
    void invalidLineIsNamed(String line, String expected) {
        lines("{\"id\": \"L-1\"}\n" + line);

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).expected()).startsWith(expected);
    }

    @Test
    void invalidUtf8IsNamed() {
        SentLeads.read(new byte[] {'{', (byte) 0xff, '}'}, NOW, problems);

        assertThat(problems).extracting(RequestProblem::expected).containsExactly("in line 1 text in UTF-8");
    }

    @Test
    void problemsEndAfterTheFirstHundred() {
        lines("[]\n".repeat(1_000));

        assertThat(problems).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " \r\n"})
    void noLeadsAreAProblem(String text) {
        lines(text);

        assertThat(problems).extracting(RequestProblem::expected).containsExactly("at least one lead");
    }

    @Test
    void cellsOfCsvAreReadAsTheirFacts() {
        List<SeenLead> leads = csv("""
                \uFEFFid,company.employees,contact.challenges,sales.accepted,asOf
                L-1,200,growth;churn,true,2026-01-01T00:00:00Z
                "L,""2\""\",,,,

                L-3,many,growth,perhaps,
                """);

        assertThat(problems).isEmpty();
        assertThat(leads)
                .extracting(lead -> lead.facts().toString())
                .containsExactly(
                        "{\"id\":\"L-1\",\"company\":{\"employees\":200},\"contact\":{\"challenges\":[\"growth\",\"churn\"]},"
                                + "\"sales\":{\"accepted\":true}}",
                        "{\"id\":\"L,\\\"2\\\"\"}",
                        "{\"id\":\"L-3\",\"company\":{\"employees\":\"many\"},\"contact\":{\"challenges\":[\"growth\"]},"
                                + "\"sales\":{\"accepted\":\"perhaps\"}}");
        assertThat(leads.get(0).asOf()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(leads.get(1).asOf()).isEqualTo(NOW);
    }

    /** Refused when its facts are read, where the problem names both numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"1.000", "0420", "1e3", "1,5"})
    void aNumberThatWouldBeUnclearInATableStaysAText(String text) {
        List<SeenLead> leads = csv("id,company.employees\nL-1,\"" + text + "\"\n");

        assertThat(leads.get(0).facts().at("/company/employees").textValue()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,company.employes;L-1,2|as header asOf, or the path or label of a fact, such as id",
                "id,activity.type;L-1,webinar|as header asOf, or the path or label of a fact, such as id",
                "id,contact.emailDomain;L-1,a.example|as header asOf, or the path or label of a fact, such as id",
                "id,id;L-1,L-1|each column once",
                "channel;web|a column id",
                "id,channel;L-1|in row 2 2 cells",
                "id;L-1,L-2|in row 2 1 cells",
                "id,asOf;L-1,today|in row 2 a time with an offset",
                "id;\"L-1|CSV with closed quotes",
                "id;\"L-1\"x|CSV with closed quotes",
                "id|a header and at least one lead"
            })
    void invalidCsvIsAProblem(String text, String expected) {
        csv(text.replace(';', '\n'));

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).expected()).startsWith(expected);
    }

    @Test
    void readingEndsWithTheFirstLineTooMany() {
        lines("{}\n".repeat(100_001) + "not JSON");

        assertTooMany();
    }

    @Test
    void readingEndsWithTheFirstRowTooMany() {
        csv("id\n" + "L-1\n".repeat(100_001) + "\"not closed");

        assertTooMany();
    }

    private void assertTooMany() {
        assertThat(problems)
                .extracting(RequestProblem::expected, RequestProblem::found)
                .containsExactly(tuple("at most 100000 leads", "more"));
    }

    private List<SeenLead> lines(String text) {
        return SentLeads.read(text.getBytes(StandardCharsets.UTF_8), NOW, problems);
    }

    private List<SeenLead> csv(String text) {
        return LeadCsv.read(
                text.getBytes(StandardCharsets.UTF_8), TestPolicy.compiled().vocabulary(), NOW, problems);
    }
}
