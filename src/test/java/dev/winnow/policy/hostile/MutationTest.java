package dev.winnow.policy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Workbooks changed by chance are taken or refused; nothing of them runs, and nothing is thrown. */
class MutationTest {

    private static final int MUTATIONS = 300;

    @Test
    void threeHundredMutationsAreTakenOrReported() {
        int taken = 0;

        for (long seed = 1; seed <= MUTATIONS; seed++) {
            taken += Trial.of(Mutations.of(seed)).isTaken() ? 1 : 0;
        }

        assertThat(taken).as("taken").isBetween(1, MUTATIONS * 2 / 3);
    }
}
