package dev.winnow.policy.match;

import dev.winnow.policy.vocabulary.FactType;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The values of one fact, in classes whose members no cell of a policy tells apart: a cell asks for values it mentions,
 * or for a side of them. What a class means to a cell is never decided here; the compiled conditions are asked.
 */
sealed interface ValueClasses permits MentionedValues, Bounds, WholeBounds, Selections {

    /** The class of a fact that isn't known. */
    int MISSING = 0;

    /** What a value is in that can't be shown to be like others. */
    int NONE = -1;

    /** The class of a value, below {@link #count}; {@link #NONE} if none is known. */
    int of(@Nullable Object value);

    int count();

    /** @param mentioned the values that the policy's cells mention for the fact */
    static ValueClasses of(FactType.Kind kind, Collection<Object> mentioned) {
        return switch (kind) {
            case TEXT, CHOICE, YES_NO, TIME -> new MentionedValues(kind, mentioned);
            case WHOLE -> new WholeBounds(mentioned);
            case DECIMAL, DATE -> new Bounds(kind, mentioned);
            case CHOICES -> new Selections(mentioned);
        };
    }
}
