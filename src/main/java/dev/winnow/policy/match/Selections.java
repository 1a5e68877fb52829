package dev.winnow.policy.match;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Classes of lists: one for each subset of the values in cells. There can be too many subsets, so they are numbered
 * when first seen, up to {@link #MAX}.
 */
final class Selections implements ValueClasses {

    private static final int MAX = 1_024;
    private static final int MAX_BITS = 10;

    private final Map<Object, Integer> bits = new HashMap<>();
    private final Map<BitSet, Integer> met = new ConcurrentHashMap<>();
    private final int count;

    Selections(Collection<Object> mentioned) {
        mentioned.forEach(value -> bits.putIfAbsent(value, bits.size()));
        this.count = MISSING + 1 + (bits.size() < MAX_BITS ? 1 << bits.size() : MAX);
    }

    @Override
    public int of(@Nullable Object value) {
        if (value == null) {
            return MISSING;
        }
        if (!(value instanceof List<?> values)) {
            return NONE;
        }
        BitSet selection = new BitSet();
        for (int index = 0; index < values.size(); index++) {
            Integer bit = bits.get(values.get(index));
            if (bit != null) {
                selection.set(bit);
            }
        }
        Integer known = met.get(selection);
        return known != null ? known : meet(selection);
    }

    @Override
    public int count() {
        return count;
    }

    private synchronized int meet(BitSet selection) {
        Integer known = met.get(selection);
        if (known != null) {
            return known;
        }
        int next = MISSING + 1 + met.size();
        if (next >= count) {
            return NONE;
        }
        met.put(selection, next);
        return next;
    }
}
