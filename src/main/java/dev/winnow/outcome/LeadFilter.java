package dev.winnow.outcome;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * A set of hashed ids of leads that may take another lead for one of them: a Bloom filter of 8 MB, allocated for the first
 * lead. With 5 million leads in it, it mistakes about one lead in 200. Thread-safe.
 */
final class LeadFilter {

    private static final int BITS = 1 << 26;

    private volatile @Nullable AtomicLongArray words;

    void add(UUID hash) {
        AtomicLongArray all = allocated();
        for (int index = 0; index < 4; index++) {
            int bit = bit(hash, index);
            long mask = 1L << (bit & 63);
            all.accumulateAndGet(bit >>> 6, mask, (word, more) -> word | more);
        }
    }

    /** False if the lead was certainly not added. */
    boolean mayContain(UUID hash) {
        AtomicLongArray all = words;
        if (all == null) {
            return false;
        }
        for (int index = 0; index < 4; index++) {
            int bit = bit(hash, index);
            if ((all.get(bit >>> 6) & 1L << (bit & 63)) == 0) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return words == null;
    }

    private synchronized AtomicLongArray allocated() {
        AtomicLongArray all = words;
        if (all == null) {
            all = new AtomicLongArray(BITS / Long.SIZE);
            words = all;
        }
        return all;
    }

    /** Keyed hashes are random in all their bits: each part of them is a hash of its own. */
    private static int bit(UUID hash, int index) {
        long half = index < 2 ? hash.getMostSignificantBits() : hash.getLeastSignificantBits();
        return (int) (half >>> (index % 2) * Integer.SIZE) & BITS - 1;
    }
}
