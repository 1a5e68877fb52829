package dev.winnow.policy.match;

import dev.winnow.policy.vocabulary.FactType;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Classes of decimals or dates: one for each value in a cell, and one for all values between two neighbours. */
final class Bounds implements ValueClasses {

    private final FactType.Kind kind;
    private final Object[] bounds;

    Bounds(FactType.Kind kind, Collection<Object> mentioned) {
        this.kind = kind;
        this.bounds = new TreeSet<>(mentioned).toArray();
    }

    @Override
    public int of(@Nullable Object value) {
        if (value == null) {
            return MISSING;
        }
        return kind.isHeldAs(value) ? valueClass(Arrays.binarySearch(bounds, value)) : NONE;
    }

    @Override
    public int count() {
        return classes(bounds.length);
    }

    /** @param found the result of a binary search for a value among the bounds */
    static int valueClass(int found) {
        return found >= 0 ? 2 * found + 2 : 2 * ~found + 1;
    }

    static int classes(int bounds) {
        return 2 * bounds + 2;
    }
}
