package dev.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestStage;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReleaseWordsTest {

    private final ReleasesInMemory store = new ReleasesInMemory();
    private final ReleaseWords words = new ReleaseWords(store);

    @Test
    void stagesAndRowsOfAllReleasesAreKnown() {
        store(1, TestPolicy.files());
        String policy = TestPolicy.files().policy();
        Set<String> rows = TestPolicy.compiled().tables().stream()
                .map(DecisionTable::rows)
                .flatMap(each -> each.stream().map(Row::id))
                .collect(Collectors.toSet());

        assertThat(words.policies()).containsExactly(policy);
        assertThat(words.stages(policy))
                .containsExactlyInAnyOrderElementsOf(
                        TestPolicy.compiled().ladder().names());
        assertThat(words.rows(policy)).containsAll(rows).doesNotContain("MQL", "id");

        // Later releases add to what is known; those that don't compile, too
        store(2, TestPolicy.builder().stage(TestStage.of("NEW", "New")).files());
        store(3, new PolicyFiles(policy, new TreeMap<>(), new TreeMap<>()));

        assertThat(words.stages(policy))
                .contains("NEW")
                .containsAll(TestPolicy.compiled().ladder().names());
        assertThat(words.rows(policy)).containsAll(rows);
        assertThat(words.stages("other")).isEmpty();
    }

    private void store(int number, PolicyFiles files) {
        store.add(new Release(files.policy(), number, files.digest(), Instant.EPOCH, files));
    }
}
