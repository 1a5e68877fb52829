package dev.winnow.bench;

import org.jspecify.annotations.Nullable;

/**
 * A row of the workload's tables: up to two texts that must be equal, a number that must lie in a range.
 *
 * @param first null: any
 * @param second null: any
 * @param from of the range; it holds for no lead whose number isn't known
 * @param flag null: any
 */
record WorkloadRow(
        String id,
        @Nullable String first,
        @Nullable String second,
        long from,
        long below,
        @Nullable Boolean flag,
        int points) {

    boolean isInRange(@Nullable Long number) {
        return number != null && number >= from && number < below;
    }
}
