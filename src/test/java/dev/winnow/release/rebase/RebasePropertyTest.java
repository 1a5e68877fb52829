package dev.winnow.release.rebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.TestSize;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.diff.RandomEdits;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two sides that touch different rows give the changes of both; where they touch one cell, it alone is named. */
class RebasePropertyTest {

    private static final PolicyFiles BASE = ShippedPolicies.files("b2b");
    private static final int SEEDS = TestSize.of(3, 40);
    private static final int EDITS = 4;
    private static final int FIRST_ROW = 13;
    private static final int ROWS = 20;

    static LongStream seeds() {
        return LongStream.range(100, 100 + SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesOfBothAreThereAndNothingElse(long seed) {
        Set<String> touched = new HashSet<>();
        RandomEdits theirs = new RandomEdits(BASE, seed, "T", touched).edit(EDITS);
        RandomEdits mine = new RandomEdits(BASE, -seed, "M", touched).edit(EDITS);

        Rebased rebased = Rebase.of(BASE, theirs.files(), mine.files());

        Set<String> both = new TreeSet<>(theirs.told());
        both.addAll(mine.told());
        assertThat(rebased).isInstanceOf(Rebased.Merged.class);
        assertThat(withoutMoves(RandomEdits.told(PolicyDiff.between(BASE, ((Rebased.Merged) rebased).files()))))
                .isEqualTo(withoutMoves(both));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cellThatBothChangedIsTheOnlyConflict(long seed) {
        Set<String> touched = new HashSet<>();
        int row = FIRST_ROW + new Random(seed).nextInt(ROWS);
        PolicyFiles oneHere =
                TestPolicy.changed(BASE, "fit.xlsx", workbook -> workbook.set("Firmographic fit", "K" + row, "Mine"));
        PolicyFiles oneThere =
                TestPolicy.changed(BASE, "fit.xlsx", workbook -> workbook.set("Firmographic fit", "K" + row, "Theirs"));
        PolicyDiff.between(BASE, oneHere).sheets().forEach(sheet -> sheet.rows()
                .forEach(changed -> touched.add(sheet.name() + "/" + changed.row())));
        RandomEdits theirs = new RandomEdits(oneThere, seed, "T", touched).edit(EDITS);
        RandomEdits mine = new RandomEdits(oneHere, -seed, "M", touched).edit(EDITS);

        Rebased rebased = Rebase.of(BASE, theirs.files(), mine.files());

        assertThat(rebased).isInstanceOf(Rebased.Conflicting.class);
        assertThat(((Rebased.Conflicting) rebased).conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.CELL);
            assertThat(Objects.requireNonNull(conflict.base()).source().cell()).isEqualTo("K" + row);
        });
    }

    /** Of two that change places in the end either may be the one moved; the order is proved by the rebase itself. */
    private static Set<String> withoutMoves(Set<String> told) {
        Set<String> others = new TreeSet<>(told);
        others.removeIf(each -> each.startsWith("MOVED"));
        return others;
    }
}
