package dev.winnow.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.TestPolicy;
import org.junit.jupiter.api.Test;

class SentNamesTest {

    private final JsonNode lead = TestPolicy.json("{\"id\": \"L-1\", \"attributes\": {\"gro\u0308\u00dfe\": 180}}");

    @Test
    void aFactIsFoundInAnyUnicodeForm() {
        assertThat(SentNames.at(lead, "attributes.gr\u00f6\u00dfe").intValue()).isEqualTo(180);
        assertThat(SentNames.at(lead, "id").textValue()).isEqualTo("L-1");
    }

    @Test
    void aFactThatWasNotSentIsMissing() {
        assertThat(SentNames.at(lead, "attributes.size").isMissingNode()).isTrue();
        assertThat(SentNames.at(lead, "company.attributes.size").isMissingNode())
                .isTrue();
        assertThat(SentNames.at(lead, "id.more").isMissingNode()).isTrue();
    }
}
