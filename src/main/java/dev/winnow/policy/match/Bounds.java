package dev.winnow.policy.match;

import dev.winnow.policy.vocabulary.FactType;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decimals or dates: a class for each that cells mention, and one for all that lie between two neighbours of them. */
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

    /** @param found where a binary search found a value among bounds, or would put it */
    static int valueClass(int found) {
        return found >= 0 ? 2 * found + 2 : 2 * ~found + 1;
    }

    static int classes(int bounds) {
        return 2 * bounds + 2;
    }
}
