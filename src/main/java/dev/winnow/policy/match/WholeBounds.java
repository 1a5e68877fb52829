package dev.winnow.policy.match;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What {@link Bounds} are, for whole numbers, which most facts of activities are. */
final class WholeBounds implements ValueClasses {

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
        return value instanceof Long whole ? Bounds.valueClass(Arrays.binarySearch(bounds, whole)) : NONE;
    }

    @Override
    public int count() {
        return Bounds.classes(bounds.length);
    }
}
