package dev.winnow.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LeadJsonTest {

    private static final Instant AS_OF = Instant.parse("2100-01-01T00:00:00Z");
    private static final int LEADS = 600;
    private static final int MANY = 50;

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void whatIsWrittenIsReadAsTheSameLead(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        RandomSentLeads sent = new RandomSentLeads(policy.vocabulary(), 1);
        int written = 0;
        for (int count = 0; count < LEADS; count++) {
            Optional<Lead> lead = read(policy, sent.next());
            if (lead.isPresent()) {
                written++;
                assertThat(read(policy, LeadJson.of(lead.get(), policy.vocabulary())))
                        .isEqualTo(lead);
            }
        }
        assertThat(written).isGreaterThan(MANY);
    }

    private static Optional<Lead> read(Policy policy, JsonNode json) {
        return policy.leadReader()
                .read(json, AS_OF)
                .match(read -> Optional.of(read.lead()), refused -> Optional.empty());
    }
}
