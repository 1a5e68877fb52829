package dev.winnow.policy.analysis;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A set of values of one fact, which can include unknown. Only sets of the same fact, and so of the same type, are
 * combined.
 */
sealed interface Values permits WordSet, Spans, ChoiceSet {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(
            Function<WordSet, T> words, Function<Spans, T> spans, Function<ChoiceSet, T> choices);

    boolean isEmpty();

    /** The intersection. */
    Values and(Values other);

    /** The difference, as disjoint parts; empty if nothing is left. */
    List<Values> minus(Values other);

    /** The set without unknown. */
    Values known();

    default boolean isWithin(Values other) {
        return equals(other) || minus(other).isEmpty();
    }

    default boolean meets(Values other) {
        return !and(other).isEmpty();
    }
}
