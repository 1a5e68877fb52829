package dev.winnow.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.winnow.TestSize;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published JSON Schema and the server's reader take the same leads as valid. */
class SchemaDifferentialTest {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final Instant AS_OF = Instant.parse("2100-01-01T00:00:00Z");
    private static final int LEADS = 600;

    private static final Policy POLICY = TestPolicy.builder()
            .fact(TestFact.decimal(2, "attributes.price", "Price"))
            .fact(TestFact.decimal(0, "attributes.units", "Units").allowed("0 .."))
            .fact(TestFact.decimal(2, "attributes.share", "Share").allowed("-0.5 .. 99.95"))
            .fact(TestFact.date("attributes.since", "Since").required())
            .fact(TestFact.yesNo("attributes.sure", "Sure").required().ifMissing(false))
            .fact(TestFact.choice("attributes.source", "Source").allowed("web; fair; anything else = Other"))
            .fact(TestFact.choices("attributes.kinds", "Kinds").allowed("a; b; anything else = c"))
            .fact(TestFact.choices("attributes.sizes", "Sizes").allowed("S; M").required())
            .fact(TestFact.text("company.name", "Firm").required())
            .compiled();

    static LongStream seeds() {
        return TestSize.seeds(2, 6, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theyTakeTheSameLeadsAsValid(long seed) {
        assertSame(POLICY, seed);
    }

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void theyTakeTheSameLeadsOfShippedPoliciesAsValid(String name) {
        assertSame(ShippedPolicies.compiled(name), 1);
    }

    private static void assertSame(Policy policy, long seed) {
        JsonSchema schema = FACTORY.getSchema(policy.leadSchema());
        RandomSentLeads leads = new RandomSentLeads(policy.vocabulary(), seed);
        int read = 0;
        for (int count = 0; count < LEADS; count++) {
            ObjectNode lead = leads.next();
            LeadReading reading = policy.leadReader().read(lead, AS_OF);
            List<String> found = new ArrayList<>();
            schema.validate(lead).forEach(message -> found.add(message.getMessage()));

            assertThat(found.isEmpty())
                    .as("%s%n%s%n%s", lead, reading, found)
                    .isEqualTo(reading instanceof LeadReading.Read);
            read += found.isEmpty() ? 1 : 0;
        }
        assertThat(read).isBetween(LEADS / 10, LEADS * 9 / 10);
    }

    /** Validators that compute with binary numbers find that 0.07 is no multiple of 0.01. */
    @Test
    void decimalsAreNoMultiples() {
        assertThat(POLICY.leadSchema().findValues("multipleOf")).isEmpty();
        assertThat(POLICY.leadSchema().at("/properties/attributes/properties/price/x-decimals"))
                .hasToString("2");
    }

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void theSchemaIsOneOfItsDraft(String name) {
        JsonNode schema = ShippedPolicies.compiled(name).leadSchema();

        assertThat(FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012)).validate(schema))
                .isEmpty();
        assertThat(schema.has("example")).isFalse();
        assertThat(FACTORY.getSchema(schema).validate(schema.at("/examples/0"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0.07", "4.35", "1000000000000000", "-1000000000000000"})
    void ordinaryPricesAreValid(String price) {
        JsonNode lead = TestPolicy.json("""
                {"id": "L-1", "company": {"name": "North"}, "contact": null, "activities": null,
                 "attributes": {"since": "2026-01-31", "sizes": [], "price": %s}}
                """.formatted(price));

        assertThat(FACTORY.getSchema(POLICY.leadSchema()).validate(lead)).isEmpty();
    }

    static Stream<String> invalid() {
        return Stream.of(
                "{'id': '..'}",
                "{'id': null}",
                "{'company': null}",
                "{'company': {}}",
                "{'attributes': {'since': '2026-02-30', 'sizes': []}}",
                "{'attributes': {'since': '2026-01-31', 'sizes': null}}",
                "{'attributes': {'since': '2026-01-31', 'sizes': [], 'price': 1000000000000001}}",
                "{'activities': [{'type': 'webinar', 'occurredAt': '1899-12-31T00:00:00Z'}]}",
                "{'activities': [{'type': 'webinar', 'occurredAt': 'yesterday'}]}");
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void whatTheServerRefusesIsInvalid(String change) {
        ObjectNode lead = (ObjectNode) TestPolicy.json("""
                {"id": "L-1", "company": {"name": "North"}, "attributes": {"since": "2026-01-31", "sizes": []}}
                """);
        JsonSchema schema = FACTORY.getSchema(POLICY.leadSchema());
        assertThat(schema.validate(lead)).isEmpty();

        lead.setAll((ObjectNode) TestPolicy.json(change.replace('\'', '"')));

        assertThat(schema.validate(lead)).isNotEmpty();
    }
}
