package dev.winnow.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.facts.FactProblem;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadMapperTest {

    private static final Vocabulary B2B = ShippedPolicies.compiled("b2b").vocabulary();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b2b|company.employees|120|120",
                "b2b|company.employees|1,234|1234",
                "b2b|company.employees|1.234.567|1234567",
                "b2b|company.employees|12.0|12",
                "b2b|company.employees|1.000|\"1.000\"",
                "b2b|company.employees|some|\"some\"",
                "b2b|company.annualRevenue|$ 1,500,000.50|1500000.5",
                "b2b|company.annualRevenue|1.500,50 EUR|1500.5",
                "b2b|company.annualRevenue|-€3|-3",
                "b2b|contact.unsubscribed|Yes|true",
                "b2b|contact.unsubscribed|nein|false",
                "b2b|contact.unsubscribed|perhaps|\"perhaps\"",
                "b2b|contact.seniority|C-Level|\"c-level\"",
                "b2b|contact.seniority|C_LEVEL|\"c-level\"",
                "b2b|contact.challenges|lead-quality; Manual work ;|[\"lead-quality\",\"manual-work\"]",
                "b2b|contact.challenges|lead-quality, data-silos|[\"lead-quality\",\"data-silos\"]",
                "b2b|contact.name|  Dana |\"Dana\"",
                "b2b|contact.name|(none)|-",
                "b2b|bant.budget|None|\"none\"",
                "roofing|attributes.lastRoofWork|2009-06-30|\"2009-06-30\"",
                "roofing|attributes.lastRoofWork|30.06.2009|\"2009-06-30\"",
                "roofing|attributes.lastRoofWork|2009-06-30 14:05|\"2009-06-30\"",
                "roofing|attributes.lastRoofWork|2009-06-30T23:00:00Z|\"2009-06-30\"",
                "roofing|attributes.lastRoofWork|03/04/2009|\"03/04/2009\"",
                "roofing|attributes.lastRoofWork|1246320000000|\"2009-06-30\""
            })
    void cellsAreReadAsTheirFact(String policy, String fact, String cell, String json) {
        Vocabulary vocabulary = ShippedPolicies.compiled(policy).vocabulary();
        LeadMapper mapper = new LeadMapper(vocabulary, mapping(Map.of("A", FieldMapping.to(fact))));

        JsonNode lead = mapper.map(Map.of("A", 0), List.of(cell)).lead();

        JsonNode value = lead.at("/" + fact.replace('.', '/'));
        assertThat(value.isMissingNode() ? "-" : value.toString()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31|2026-01-31T00:00:00Z",
                "2026-01-31 9:05|2026-01-31T09:05:00Z",
                "2026-01-31 09:05:01.5 +0200|2026-01-31T07:05:01.500Z",
                "31.01.2026 09:05:00 UTC|2026-01-31T09:05:00Z"
            })
    void theTimeToEvaluateForMayBeAField(String cell, Instant asOf) {
        LeadMapper mapper = new LeadMapper(B2B, mapping(Map.of("Day", FieldMapping.to(FieldMapping.AS_OF))));

        MappedLead lead = mapper.map(Map.of("Day", 0), List.of(cell));

        assertThat(lead.problems()).isEmpty();
        assertThat(lead.asOf()).isEqualTo(asOf);
    }

    @Test
    void aTimeThatCanNotBeReadIsAProblemWithTheNameOfItsField() {
        LeadMapper mapper = new LeadMapper(B2B, mapping(Map.of("Day", FieldMapping.to(FieldMapping.AS_OF))));

        assertThat(mapper.map(Map.of("Day", 0), List.of("soon")).problems())
                .extracting(RequestProblem::expected)
                .allMatch(expected -> expected.startsWith("in \"Day\" a time"));
    }

    @Test
    void valuesAreReplacedAsTheMappingSays() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Web", "search");
        values.put("test", null);
        LeadMapper mapper = new LeadMapper(B2B, mapping(Map.of("Source", new FieldMapping("channel", values))));

        assertThat(mapper.map(TestPolicy.json("{\"Source\":\"Web\"}")).lead()).hasToString("{\"channel\":\"search\"}");
        assertThat(mapper.map(TestPolicy.json("{\"Source\":\"test\"}")).lead()).hasToString("{}");
        assertThat(mapper.map(TestPolicy.json("{\"Source\":\"Event\"}")).lead()).hasToString("{\"channel\":\"event\"}");
    }

    @Test
    void bodiesOfWebhooksAreReadByNameAndPointer() {
        Map<String, FieldMapping> fields = new LinkedHashMap<>();
        fields.put("objectId", FieldMapping.to("id"));
        fields.put("/properties/numberofemployees", FieldMapping.to("company.employees"));
        fields.put("/properties/hs_email_optout/value", FieldMapping.to("contact.unsubscribed"));
        fields.put("challenges", FieldMapping.to("contact.challenges"));
        fields.put("a.b", FieldMapping.to("contact.name"));
        fields.put("absent", FieldMapping.to("channel"));
        JsonNode body = TestPolicy.json("{\"objectId\":4711,\"properties\":{\"numberofemployees\":\"1,200\","
                + "\"hs_email_optout\":{\"value\":\"true\"}},\"challenges\":[\"Lead Quality\"],\"a.b\":\"Dana\","
                + "\"other\":{}}");

        MappedLead lead = new LeadMapper(B2B, mapping(fields)).map(body);

        assertThat(lead.lead())
                .hasToString("{\"id\":\"4711\",\"company\":{\"employees\":1200},\"contact\":{\"unsubscribed\":true,"
                        + "\"challenges\":[\"lead-quality\"],\"name\":\"Dana\"}}");
    }

    @Test
    void problemsOfFactsNameTheirField() {
        LeadMapper mapper = new LeadMapper(B2B, mapping(Map.of("Staff", FieldMapping.to("company.employees"))));

        RequestProblem known =
                mapper.inField(new FactProblem("/lead/company/employees", "a whole number", "\"many\"", null));
        RequestProblem other = mapper.inField(new FactProblem("/lead/id", "Lead number, text", "nothing", null));

        assertThat(known.expected()).isEqualTo("in \"Staff\" a whole number");
        assertThat(other.expected()).isEqualTo("Lead number, text");
    }

    private static LeadMapping mapping(Map<String, FieldMapping> fields) {
        return new LeadMapping(fields, MissingWords.USUAL);
    }
}
