package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PolicyFilesTest {

    @Test
    void onlyEqualFilesHaveTheSameDigest() {
        PolicyFiles files = new PolicyFiles("test", named("a.xlsx", "1"), named("a.drl", "2"));
        PolicyFiles same = new PolicyFiles("test", named("a.xlsx", "1"), named("a.drl", "2"));
        PolicyFiles swapped = new PolicyFiles("test", named("a.xlsx", "2"), named("a.drl", "1"));
        PolicyFiles renamed = new PolicyFiles("test", named("b.xlsx", "1"), named("a.drl", "2"));

        assertThat(files.digest()).startsWith("sha256:").hasSize(71).isEqualTo(same.digest());
        assertThat(Set.of(files.digest(), swapped.digest(), renamed.digest())).hasSize(3);
    }

    private static SortedMap<String, byte[]> named(String name, String content) {
        return new TreeMap<>(Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
    }
}
