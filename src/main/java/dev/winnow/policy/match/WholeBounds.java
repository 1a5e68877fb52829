package dev.winnow.policy.match;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** {@link Bounds} for whole numbers, the type of most facts of activities. */
final class WholeBounds implements ValueClasses {

    /** Up to this many are scanned instead of searched: branches of a binary search are unpredictable. */
    private static final int FEW = 16;

    private final long[] bounds;

    WholeBounds(Collection<Object> mentioned) {
        this.bounds = mentioned.stream()
                .mapToLong(value -> (Long) value)
                .sorted()
                .distinct()
                .toArray();
    }

    @Override
    public int of(@Nullable Object value) {
        if (value == null) {
            return MISSING;
        }
        return value instanceof Long whole ? Bounds.valueClass(find(whole)) : NONE;
    }

    /** As {@link Arrays#binarySearch}. */
    private int find(long value) {
        if (bounds.length > FEW) {
            return Arrays.binarySearch(bounds, value);
        }
        int below = 0;
        for (long bound : bounds) {
            below += bound < value ? 1 : 0;
        }
        return below < bounds.length && bounds[below] == value ? below : ~below;
    }

    @Override
    public int count() {
        return Bounds.classes(bounds.length);
    }
}
