package dev.winnow.policy.match;

import dev.winnow.policy.vocabulary.FactType;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Groups the values of one fact into classes that no cell of a policy distinguishes, because a cell only compares with
 * the values in it. The compiled conditions decide whether a class meets a cell.
 */
sealed interface ValueClasses permits MentionedValues, Bounds, WholeBounds, Selections {

    /** The class of an unknown fact. */
    int MISSING = 0;

    /** The result for a value without a class. */
    int NONE = -1;

    /** The class of a value, below {@link #count}; {@link #NONE} if it has none. */
    int of(@Nullable Object value);

    int count();

    /** @param mentioned the values of the fact in the policy's cells */
    static ValueClasses of(FactType.Kind kind, Collection<Object> mentioned) {
        return switch (kind) {
            case TEXT, CHOICE, YES_NO, TIME -> new MentionedValues(kind, mentioned);
            case WHOLE -> new WholeBounds(mentioned);
            case DECIMAL, DATE -> new Bounds(kind, mentioned);
            case CHOICES -> new Selections(mentioned);
        };
    }
}
