package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyNameTest {

    @Test
    void namesCanBePartOfAJavaPackageName() {
        assertThat(List.of("b2b", "solar", "a".repeat(40))).allMatch(PolicyName::isValid);
        assertThat(List.of("", "B2B", "2b", "my-policy", "class", "a".repeat(41)))
                .noneMatch(PolicyName::isValid);
    }
}
