package dev.winnow.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.lead.Lead;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {

    private static final Vocabulary VOCABULARY = ShippedPolicies.compiled("b2b").vocabulary();
    private static final JsonNode ODD = TestPolicy.json("""
            {"id": " L-1", "company": {"industry": "fintech "},
             "contact": {"email": "Dana <dana@mailinator.com>", "title": "Purchasing\\u00a0 Manager"}}
            """);

    @Test
    void textsAreReadInTheirNormalForm() {
        Lead lead = read(new LeadReader(VOCABULARY), ODD, TextForm.NORMAL);

        assertThat(lead.id()).isEqualTo("L-1");
        assertThat(lead.contact().email()).isEqualTo("dana@mailinator.com");
        assertThat(lead.contact().emailDomain()).isEqualTo("mailinator.com");
        assertThat(lead.contact().title()).isEqualTo("Purchasing Manager");
        assertThat(lead.company().industry()).isEqualTo("fintech");
    }

    @Test
    void aTextThatDiffersFromACellsOnlyInFormIsReadAsTheCells() {
        LeadReader reader = new LeadReader(
                VOCABULARY, Map.of("contact.title", Map.of("Purchasing Manager", "Purchasing  Manager")));

        assertThat(read(reader, ODD, TextForm.NORMAL).contact().title()).isEqualTo("Purchasing  Manager");
    }

    @Test
    void earlierVersionsReadTextsAsTheyWereSent() {
        JsonNode sent = TestPolicy.json("""
                {"id": " L-1", "contact": {"email": "dana@mailinator.com ", "title": "Purchasing  Manager"}}
                """);

        Lead lead = read(new LeadReader(VOCABULARY), sent, TextForm.AS_SENT);

        assertThat(lead.id()).isEqualTo(" L-1");
        assertThat(lead.contact().email()).isEqualTo("dana@mailinator.com ");
        assertThat(lead.contact().title()).isEqualTo("Purchasing  Manager");
        assertThat(new LeadReader(VOCABULARY).read(ODD, TestPolicy.AS_OF, TextForm.AS_SENT))
                .as("a choice with a blank after it")
                .isInstanceOf(LeadReading.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", "\\u3164", ". ", "..\\u00ad"})
    void anIdThatCanNotBeSeenOrUsedIsRefused(String id) {
        LeadReading reading =
                new LeadReader(VOCABULARY).read(TestPolicy.json("{\"id\": \"" + id + "\"}"), TestPolicy.AS_OF);

        assertThat(reading).isInstanceOfSatisfying(LeadReading.Refused.class, refused -> assertThat(refused.problems())
                .extracting(FactProblem::pointer)
                .containsExactly("/lead/id"));
    }

    private static Lead read(LeadReader reader, JsonNode lead, TextForm texts) {
        LeadReading reading = reader.read(lead, TestPolicy.AS_OF, texts);
        assertThat(reading).as("%s", reading).isInstanceOf(LeadReading.Read.class);
        return ((LeadReading.Read) reading).lead();
    }
}
