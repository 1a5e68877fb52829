package dev.winnow.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.lead.Lead;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseRowTest {

    private static final Instant AS_OF = Instant.parse("2026-03-02T09:30:00Z");
    private static final Vocabulary VOCABULARY = TestPolicy.compiled().vocabulary();

    private static CaseRow row(String lead, Map<String, Fact> columns, String... labels) {
        Lead read = TestPolicy.lead(lead);
        return CaseRow.of("Large bank", read, AS_OF, VOCABULARY, columns, List.of(labels));
    }

    private static Fact fact(String path) {
        return VOCABULARY.facts().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void factsGoIntoTheirColumns() {
        CaseRow row = row(
                """
                {"id": "L-1", "stage": "MQL", "company": {"employees": 150}, "contact": {"challenges": ["growth", "cost"]}}
                """,
                Map.of(
                        "Present stage", fact("stage"),
                        "Employees", fact("company.employees"),
                        "Challenges", fact("contact.challenges")));

        assertThat(row.cells())
                .containsEntry("Case", "Large bank")
                .containsEntry("As of", "2026-03-02")
                .containsEntry("Present stage", "MQL")
                .containsEntry("Employees", BigDecimal.valueOf(150))
                .containsEntry("Challenges", "growth; cost");
        assertThat(row.omitted()).isEmpty();
        assertThat(row.asOf()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(row.lead().path("id").textValue()).isEqualTo("Large bank");
    }

    @Test
    void factsWithoutAColumnAreNamedAndLeftOut() {
        CaseRow row = row(
                "{\"id\": \"L-1\", \"stage\": \"MQL\", \"company\": {\"employees\": 150}}",
                Map.of("Present stage", fact("stage")));

        assertThat(row.omitted()).containsExactly(fact("company.employees").label());
        assertThat(row.lead().at("/company/employees").isMissingNode()).isTrue();
    }

    @Test
    void activitiesCountTheDaysSince() {
        String lead = """
                {"id": "L-1", "activities": [{"type": "webinar", "occurredAt": "2026-02-20T10:00:00Z"}]}
                """;

        CaseRow row = row(lead, Map.of(), "Activities");

        assertThat(row.cells().get("Activities"))
                .asString()
                .contains("type=webinar")
                .contains("daysAgo=10");
        assertThat(row.lead().at("/activities/0/occurredAt").textValue()).isEqualTo("2026-02-20T00:00:00Z");
        assertThat(row(lead, Map.of()).omitted()).containsExactly("Activities");
    }
}
