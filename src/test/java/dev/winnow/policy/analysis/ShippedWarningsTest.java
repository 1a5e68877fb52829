package dev.winnow.policy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import org.junit.jupiter.api.Test;

class ShippedWarningsTest {

    @Test
    void theBusinessPolicyHasNone() {
        assertThat(Warnings.of(ShippedPolicies.compiled("b2b"))).isEmpty();
    }

    @Test
    void theEducationPolicyHasNone() {
        assertThat(Warnings.of(ShippedPolicies.compiled("education"))).isEmpty();
    }

    @Test
    void theRoofingPolicyHasNone() {
        assertThat(Warnings.of(ShippedPolicies.compiled("roofing"))).isEmpty();
    }

    @Test
    void theTestPolicyHasNoLevelForTwoStages() {
        assertThat(Warnings.of(TestPolicy.compiled()))
                .extracting(Object::toString)
                .containsExactly(
                        "tables.xlsx › Levels: expected a row of the level tables for every lead, found none for a lead"
                                + " where Recommended stage is OPEN; suggested: a last row without conditions, or a row"
                                + " for such leads",
                        "tables.xlsx › Levels: expected a row of the level tables for every lead, found none for a lead"
                                + " where Recommended stage is OUT; suggested: a last row without conditions, or a row"
                                + " for such leads");
    }
}
