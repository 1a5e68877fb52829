package dev.winnow.policy.match;

import dev.winnow.policy.vocabulary.FactType;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Numbers or dates: a class for each that cells mention, and one for all that lie between two neighbours of them. */
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
        if (!kind.isHeldAs(value)) {
            return NONE;
        }
        int place = Arrays.binarySearch(bounds, value);
        return place >= 0 ? 2 * place + 2 : 2 * ~place + 1;
    }

    @Override
    public int count() {
        return 2 * bounds.length + 2;
    }
}
