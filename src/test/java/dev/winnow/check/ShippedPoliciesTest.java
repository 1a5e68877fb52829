package dev.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.PolicyFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The policies that come with the server are without problems, their cases pass, and every row holds for one of them. */
class ShippedPoliciesTest {

    private static final int FEWEST_CASES = 30;

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void casesPassAndCoverEveryRow(String name) throws IOException {
        PolicyCheck check = PolicyCheck.of(new PolicyFolder(Path.of("decision-tables"), Path.of("rules"), name).read());

        assertThat(check.problems()).isEmpty();
        assertThat(check.cases().results()).hasSizeGreaterThan(FEWEST_CASES);
        assertThat(check.cases().uncovered()).isEmpty();
    }
}
