package dev.winnow.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingGuessTest {

    @Test
    void anExportOfHubSpotIsUnderstood() {
        assertThat(facts(Exports.guess(Exports.HUBSPOT, "b2b")))
                .containsExactly(
                        Map.entry("Record ID", "id"),
                        Map.entry("Full Name", "contact.name"),
                        Map.entry("Email", "contact.email"),
                        Map.entry("Job Title", "contact.title"),
                        Map.entry("Company Name", "company.name"),
                        Map.entry("Industry", "company.industry"),
                        Map.entry("Number of Employees", "company.employees"),
                        Map.entry("Annual Revenue", "company.annualRevenue"),
                        Map.entry("Country/Region", "contact.country"),
                        Map.entry("Original Traffic Source", "channel"),
                        Map.entry("Unsubscribed from all email", "contact.unsubscribed"),
                        Map.entry("Employment Seniority", "contact.seniority"));
    }

    @Test
    void leadsAreMadeOfWhatIsUnderstood() throws IOException {
        assertThat(Exports.leads(Exports.HUBSPOT, "b2b"))
                .containsExactly(
                        "{\"id\":\"10451\",\"contact\":{\"name\":\"Dana Weiss\",\"email\":\"dana@north.example\","
                                + "\"title\":\"Head of Sales\",\"country\":\"DE\",\"unsubscribed\":false,\"seniority\":\"director\"},"
                                + "\"company\":{\"name\":\"Northwind\",\"industry\":\"fintech\",\"employees\":420,"
                                + "\"annualRevenue\":62000000},\"channel\":\"search\"}",
                        "{\"id\":\"10452\",\"contact\":{\"name\":\"Jo Tanner\",\"email\":\"jo@south.example\","
                                + "\"title\":\"CTO\",\"unsubscribed\":true,\"seniority\":\"c-level\"},"
                                + "\"company\":{\"name\":\"Southwind\",\"industry\":\"saas\",\"employees\":1200,"
                                + "\"annualRevenue\":1500000},\"channel\":\"referral\"}");
    }

    @Test
    void anExportOfSalesforceIsUnderstood() throws IOException {
        MappingGuess guess = Exports.guess(Exports.SALESFORCE, "b2b");

        assertThat(facts(guess)).hasSize(11).containsEntry("Company / Account", "company.name");
        assertThat(guess.unmapped()).containsExactly("Rating");
        assertThat(Exports.leads(Exports.SALESFORCE, "b2b").get(1))
                .isEqualTo("{\"id\":\"00Q2\",\"contact\":{\"name\":\"Jo Tanner\",\"email\":\"jo@south.example\","
                        + "\"title\":\"CTO\",\"unsubscribed\":true},\"company\":{\"name\":\"Southwind\","
                        + "\"industry\":\"retail\",\"annualRevenue\":1500000},\"channel\":\"partner\"}");
    }

    @Test
    void anExportWithOtherHeadingsIsUnderstood() {
        MappingGuess guess = Exports.guess(Exports.EDUCATION, "education");

        assertThat(guess.unmapped()).containsExactly("Owner", "Notes");
        assertThat(facts(guess))
                .hasSize(21)
                .containsEntry("Website time", "attributes.totalTimeOnWebsite")
                .containsEntry("Email Opt Out", "attributes.doNotEmail")
                .containsEntry("Interview book wanted", "attributes.freeCopyOfInterviewBook")
                .containsEntry("Recommendation", "attributes.recommended");
    }

    @Test
    void valuesAreUnderstoodByCasePunctuationAndSpelling() {
        MappingGuess guess = Exports.guess(Exports.EDUCATION, "education");

        assertThat(values(guess, "Lead Source"))
                .containsEntry("google", "Google")
                .containsEntry("Olark chat", "Olark Chat");
        assertThat(values(guess, "Area of specialization"))
                .containsEntry("E-COMMERCE", "E-Commerce")
                .containsEntry("Select", null);
        assertThat(values(guess, "Current occupation")).containsEntry("Unemployd", "Unemployed");
        assertThat(values(guess, "Country/Region")).containsEntry("(not set)", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "company.employees|5|PATH|company.employees",
                "Lead Number|5|LABEL|id",
                "numberofemployees|5|FIELD_NAME|company.employees",
                "Employes|5|SPELLING|company.employees",
                "Annual revenue of the group|5|WORDS|company.annualRevenue",
                "Mailbox|a@b.example|-|",
                "Colour|red|-|",
                "As of|2026-01-31|PATH|asOf",
                "Employees|many|-|",
                "Lead Status|NEW|-|",
                "Conversation|yes|-|"
            })
    void eachGuessSaysWhy(String source, String value, String reason, String fact) {
        FieldGuess guess = guess(source, value);

        assertThat(guess.mapping().fact()).isEqualTo(fact);
        assertThat(guess.reason() == null ? "-" : guess.reason().kind().name()).isEqualTo(reason);
        assertThat(guess.reason() == null ? "A sentence" : guess.reason().text())
                .matches("[A-Z].+");
    }

    @Test
    void valuesThatOneFactHasAreEnough() {
        assertThat(guess("Write to", "a@b.example", "c@d.example").mapping().fact())
                .isEqualTo("contact.email");
        assertThat(guess("Level", "c-level", "VP").mapping().fact()).isEqualTo("contact.seniority");
    }

    @Test
    void noFactIsGuessedTwice() {
        FieldSamples samples = new FieldSamples(List.of("E-Mail", "contact.email", "Email Address"));

        MappingGuess guess = MappingGuess.of(ShippedPolicies.compiled("b2b").vocabulary(), samples);

        assertThat(facts(guess)).containsExactly(Map.entry("contact.email", "contact.email"));
    }

    @Test
    void valuesThatAreNotUnderstoodAreListed() {
        FieldGuess guess = guess("Industry", "fintech", "COMPUTER_GAMES");

        assertThat(guess.mapping().fact()).isEqualTo("company.industry");
        assertThat(guess.unknown()).containsExactly("COMPUTER_GAMES");
    }

    @Test
    void aWordForMissingThatIsAnAllowedValueIsOne() {
        FieldGuess guess = guess("Budget", "None", "planned", "Select");

        assertThat(guess.mapping().values()).containsEntry("None", "none").containsEntry("Select", null);
    }

    @Test
    void bodiesOfWebhooksAreUnderstood() {
        FieldSamples samples = new FieldSamples();
        samples.add(
                TestPolicy.json("{\"objectId\":7,\"hs_object_id\":7,\"properties\":{\"numberofemployees\":\"1,200\","
                        + "\"jobtitle\":null,\"challenges\":[\"lead-quality\"]}}"));

        MappingGuess guess = MappingGuess.of(ShippedPolicies.compiled("b2b").vocabulary(), samples);

        assertThat(facts(guess))
                .containsExactly(
                        Map.entry("hs_object_id", "id"),
                        Map.entry("/properties/numberofemployees", "company.employees"),
                        Map.entry("/properties/jobtitle", "contact.title"),
                        Map.entry("/properties/challenges", "contact.challenges"));
    }

    private static FieldGuess guess(String source, String... values) {
        FieldSamples samples = new FieldSamples(List.of(source));
        for (String value : values) {
            samples.add(List.of(value));
        }
        return MappingGuess.of(ShippedPolicies.compiled("b2b").vocabulary(), samples)
                .fields()
                .get(0);
    }

    private static Map<String, String> facts(MappingGuess guess) {
        Map<String, String> facts = new LinkedHashMap<>();
        LeadMapping mapping = guess.mapping();
        mapping.mapped()
                .forEach(source ->
                        facts.put(source, String.valueOf(field(mapping, source).fact())));
        return facts;
    }

    private static Map<String, @Nullable String> values(MappingGuess guess, String source) {
        return field(guess.mapping(), source).values();
    }

    private static FieldMapping field(LeadMapping mapping, String source) {
        return Objects.requireNonNull(mapping.fields().get(source));
    }
}
