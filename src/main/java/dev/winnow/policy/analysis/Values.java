package dev.winnow.policy.analysis;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A set of values of one fact, that it isn't known being one of them. Two sets are only compared where they are of the
 * same fact, so of the same form.
 */
sealed interface Values permits WordSet, Spans, ChoiceSet {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(
            Function<WordSet, T> words, Function<Spans, T> spans, Function<ChoiceSet, T> choices);

    boolean isEmpty();

    /** The values in both. */
    Values and(Values other);

    /** The values that aren't in the other, in parts that have nothing in common; none where nothing is left. */
    List<Values> minus(Values other);

    /** Without the case that the fact isn't known. */
    Values known();

    default boolean isWithin(Values other) {
        return equals(other) || minus(other).isEmpty();
    }

    default boolean meets(Values other) {
        return !and(other).isEmpty();
    }
}
