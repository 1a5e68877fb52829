package dev.winnow.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadSchemaTest {

    private final ObjectNode schema = TestPolicy.compiled().leadSchema();

    @Test
    void everyTypeHasItsSchema() {
        assertThat(schema.at("/properties/attributes/properties/note")).isEqualTo(TestPolicy.json("""
                        {"title": "Own note", "type": ["string", "null"], "minLength": 1, "maxLength": 1000,
                         "$ref": "#/$defs/text", "usedBy": []}
                        """));
        assertThat(schema.at("/properties/attributes/properties/tier")).isEqualTo(TestPolicy.json("""
                        {"title": "Own tier", "type": ["string", "null"], "enum": ["gold", "silver", "bronze", null],
                         "usedBy": []}
                        """));
        assertThat(schema.at("/properties/attributes/properties/count"))
                .hasToString(
                        "{\"title\":\"Own count\",\"type\":[\"integer\",\"null\"],\"minimum\":-1000,\"maximum\":1000,"
                                + "\"usedBy\":[\"Need\"]}");
        assertThat(schema.at("/properties/attributes/properties/rate"))
                .hasToString(
                        "{\"title\":\"Own rate\",\"type\":[\"number\",\"null\"],"
                                + "\"minimum\":-1000000000000000,\"maximum\":100,\"x-decimals\":3,\"x-unit\":\"%\",\"usedBy\":[\"Need\"]}");
        assertThat(schema.at("/properties/attributes/properties/flag/type")).hasToString("[\"boolean\",\"null\"]");
        assertThat(schema.at("/properties/attributes/properties/day/format")).hasToString("\"date\"");
        assertThat(schema.at("/properties/attributes/properties/tags/items"))
                .hasToString("{\"type\":\"string\",\"enum\":[\"red\",\"green\",\"blue\"]}");
    }

    @Test
    void requiredPersonalDefaultAndChangedByAreTold() {
        assertThat(schema.at("/required")).hasToString("[\"id\"]");
        assertThat(schema.at("/properties/contact/properties/email/x-personal")).hasToString("true");
        assertThat(schema.at("/properties/contact/properties/unsubscribed/default"))
                .hasToString("false");
        assertThat(schema.at("/properties/sales/properties/accepted/x-changedBy"))
                .hasToString("\"sales\"");
        assertThat(schema.at("/properties/stage/enum"))
                .hasToString("[\"OPEN\",\"LEAD\",\"MQL\",\"SAL\",\"CUSTOMER\",\"OUT\",null]");
    }

    @Test
    void activitiesAreAnArrayWithFactsOfTheirOwn() {
        JsonNode activities = schema.at("/properties/activities");

        assertThat(activities.at("/maxItems")).hasToString("1000");
        assertThat(activities.at("/items/required")).hasToString("[\"type\",\"occurredAt\"]");
        assertThat(activities.at("/items/properties/occurredAt/format")).hasToString("\"date-time\"");
        assertThat(activities.at("/items/properties/type/usedBy")).hasToString("[\"Behaviour\"]");
        assertThat(activities.at("/items/additionalProperties")).hasToString("false");
    }

    @Test
    void whatTheServerWorksOutItselfIsNoPartOfALead() {
        assertThat(schema.at("/properties/contact/properties/emailDomain").isMissingNode())
                .isTrue();
        assertThat(schema.at("/properties/activities/items/properties/daysAgo").isMissingNode())
                .isTrue();
        assertThat(schema.at("/properties/signal").isMissingNode()).isTrue();
        assertThat(schema.at("/properties/score").isMissingNode()).isTrue();
    }

    @Test
    void requiredFactsWithoutAnExampleGetOne() {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.wholeNumber("attributes.area", "Area")
                        .allowed("5 .. 10")
                        .required())
                .fact(TestFact.decimal(2, "attributes.ratio", "Ratio")
                        .allowed(".. -2.5")
                        .required())
                .fact(TestFact.choices("attributes.kinds", "Kinds")
                        .allowed("a; b")
                        .required())
                .fact(TestFact.date("attributes.since", "Since").required())
                .fact(TestFact.text("company.name", "Firm").required())
                .compiled();
        assertExampleIsRead(policy);
    }

    @Test
    void theExampleOfTheTestPolicyIsRead() {
        assertExampleIsRead(TestPolicy.compiled());
    }

    @ParameterizedTest
    @ValueSource(strings = {"b2b", "roofing", "education"})
    void theExampleOfAShippedPolicyIsReadAndEveryFactIsDescribed(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        ObjectNode described = policy.leadSchema();

        assertExampleIsRead(policy);
        assertThat(described.at("/properties")).isNotEmpty();
        assertThat(described.findParents("usedBy"))
                .isNotEmpty()
                .allMatch(fact -> fact.has("title") && fact.has("type"));
        assertThat(described.findValues("enum")).isNotEmpty().allMatch(values -> !values.isEmpty());
        assertThat(described.findValues("usedBy")).anyMatch(tables -> !tables.isEmpty());
    }

    private static void assertExampleIsRead(Policy policy) {
        ObjectNode described = policy.leadSchema();
        JsonNode example = described.at("/examples/0");

        LeadReading reading = policy.leadReader().read(example, TestPolicy.AS_OF);

        assertThat(reading).isInstanceOf(LeadReading.Read.class);
        assertThat(described.at("/x-request/lead")).isEqualTo(example);
        assertThat(described.at("/x-request/policy").textValue()).isEqualTo(policy.name());
    }
}
