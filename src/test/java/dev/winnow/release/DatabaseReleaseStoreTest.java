package dev.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.PolicyFiles;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseReleaseStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00.123456Z");
    private static final int TWO_MEGABYTES = 2 * 1024 * 1024;

    /** A name of its own for each test, as nothing is ever removed. */
    private final String policy = "p" + UUID.randomUUID();

    @Inject
    ReleaseStore store;

    @Test
    void releaseIsKeptByteForByte() {
        Release release = release(1, new byte[] {0, 1, -1});

        store.add(release);

        Release kept = store.latest(policy).orElseThrow();
        assertThat(kept.digest()).isEqualTo(release.digest());
        assertThat(kept.createdAt()).isEqualTo(NOW);
        assertThat(kept.files().digest()).isEqualTo(release.digest());
    }

    @Test
    void largestWorkbookIsKept() {
        byte[] bytes = new byte[TWO_MEGABYTES];
        new Random(1).nextBytes(bytes);

        store.add(release(1, bytes));

        assertThat(store.latest(policy).orElseThrow().files().workbooks()).containsEntry("fit.xlsx", bytes);
    }

    @Test
    void latestHasTheHighestNumber() {
        store.add(release(9, new byte[] {9}));
        store.add(release(10, new byte[] {10}));

        assertThat(store.latest(policy)).map(Release::number).contains(10);
    }

    @Test
    void releaseBeforeAnotherHasTheNextLowerNumber() {
        store.add(release(1, new byte[] {1}));
        store.add(release(2, new byte[] {2}));
        store.add(release(4, new byte[] {4}));

        assertThat(store.before(policy, 4)).map(Release::number).contains(2);
        assertThat(store.before(policy, 1)).isEmpty();
    }

    private Release release(int number, byte[] workbook) {
        SortedMap<String, byte[]> workbooks = new TreeMap<>();
        workbooks.put("fit.xlsx", workbook);
        SortedMap<String, byte[]> rules = new TreeMap<>();
        rules.put("sequence.drl", new byte[] {1, 2, 3});
        PolicyFiles files = new PolicyFiles(policy, workbooks, rules);
        return new Release(policy, number, files.digest(), NOW, files);
    }
}
