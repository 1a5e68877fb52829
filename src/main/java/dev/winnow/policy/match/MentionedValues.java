package dev.winnow.policy.match;

import dev.winnow.policy.vocabulary.FactType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A class for each value that cells mention, and one for all others. */
final class MentionedValues implements ValueClasses {

    private static final int ANY_OTHER = 1;

    private final FactType.Kind kind;
    private final Map<Object, Integer> classes = new HashMap<>();

    MentionedValues(FactType.Kind kind, Collection<Object> mentioned) {
        this.kind = kind;
        mentioned.forEach(value -> classes.putIfAbsent(value, ANY_OTHER + 1 + classes.size()));
    }

    @Override
    public int of(@Nullable Object value) {
        if (value == null) {
            return MISSING;
        }
        Integer mentioned = classes.get(value);
        if (mentioned != null) {
            return mentioned;
        }
        return kind.isHeldAs(value) ? ANY_OTHER : NONE;
    }

    @Override
    public int count() {
        return ANY_OTHER + 1 + classes.size();
    }
}
