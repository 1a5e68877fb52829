package dev.winnow.policy.match;

import java.util.concurrent.atomic.AtomicLong;

/** Limits the memory of the caches of one policy. */
final class MemoryBudget {

    /** 64 MB. */
    private static final long MAX = 8L << 20;
    /** The overhead of an array, in words. */
    private static final int OVERHEAD = 2;

    private final AtomicLong left;

    MemoryBudget() {
        this(MAX);
    }

    /** @param words of 8 bytes */
    MemoryBudget(long words) {
        this.left = new AtomicLong(words);
    }

    boolean take(int words) {
        return left.get() > 0 && left.addAndGet(-words - OVERHEAD) >= 0;
    }
}
