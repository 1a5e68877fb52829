package dev.winnow.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Policies made by chance: {@link TestPolicy} with other dimensions, and tables of every kind. */
public final class RandomPolicies {

    private static final List<String> DIMENSIONS = List.of("fit", "engagement", "need");

    private RandomPolicies() {}

    /** The same one for the same seed. */
    public static Policy of(long seed) {
        Random random = new Random(seed);
        TestPolicyBuilder builder = TestPolicy.builder().withoutTables().withoutGrades();
        Map<String, Integer> decimals = new HashMap<>();
        for (String dimension : DIMENSIONS) {
            decimals.put(dimension, random.nextInt(5));
            builder.dimension(TestDimension.of(dimension, "Points of " + dimension)
                    .cap(oneIn(2, random) ? 10 + random.nextInt(60) : null)
                    .floor(oneIn(2, random) ? 9 - random.nextInt(30) : null)
                    .halfLife(oneIn(3, random) ? null : 1 + random.nextInt(90))
                    .decimals(decimals.get(dimension)));
        }
        RandomTables tables = new RandomTables(builder.compiled().vocabulary(), decimals, seed, false);
        tables.ofEveryKind().forEach(builder::table);
        return builder.compiled();
    }

    private static boolean oneIn(int chances, Random random) {
        return random.nextInt(chances) == 0;
    }
}
