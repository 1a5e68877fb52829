package dev.winnow.sample;

import java.util.List;
import java.util.Random;

/** Choices that are the same each time, on any machine. */
final class Chance {

    private static final int HUNDRED = 100;

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    boolean percent(int percent) {
        return random.nextInt(HUNDRED) < percent;
    }

    /** From the first number to the second, inclusive. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
