package dev.winnow;

import java.util.stream.LongStream;

/** How much a test tries: a little in every build, much more with {@code -Pslow}. */
public final class TestSize {

    private static final boolean IS_SLOW = Boolean.getBoolean("winnow.slow-tests");

    private TestSize() {}

    public static int of(int quick, int slow) {
        return IS_SLOW ? slow : quick;
    }

    /** Consecutive seeds. */
    public static LongStream seeds(long first, int quick, int slow) {
        return LongStream.range(first, first + of(quick, slow));
    }
}
