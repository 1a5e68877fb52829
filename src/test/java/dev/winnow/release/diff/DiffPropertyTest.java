package dev.winnow.release.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.TestSize;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to the workbooks, the diff tells it, and nothing else. */
class DiffPropertyTest {

    private static final PolicyFiles BASE = ShippedPolicies.files("b2b");
    private static final int SEEDS = TestSize.of(3, 40);
    private static final int EDITS = 8;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void editsAreToldAndNothingElse(long seed) {
        RandomEdits edits = RandomEdits.of(BASE, seed).edit(EDITS);

        PolicyDiff diff = PolicyDiff.between(BASE, edits.files());

        assertThat(RandomEdits.told(diff)).isEqualTo(edits.told());
    }

    @Test
    void undoingTellsTheOpposite() {
        RandomEdits edits = RandomEdits.of(BASE, SEEDS).edit(2 * EDITS);

        Counts there = PolicyDiff.between(BASE, edits.files()).counts();
        Counts back = PolicyDiff.between(edits.files(), BASE).counts();

        assertThat(back)
                .isEqualTo(new Counts(
                        there.rowsChanged(),
                        there.rowsRemoved(),
                        there.rowsAdded(),
                        there.rowsMoved(),
                        there.columns(),
                        there.properties(),
                        there.sheets(),
                        there.files(),
                        there.rules()));
    }
}
