package dev.winnow.policy.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that a fact can have, within its type. */
public sealed interface Allowed {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(
            Function<Any, T> any, Function<Values, T> values, Function<Between, T> between);

    /** The listed values; empty if none are listed. */
    default List<String> listed() {
        return match(any -> List.of(), Values::values, between -> List.of());
    }

    /** The listed value that all other texts count as; null if they aren't allowed. */
    default @Nullable String otherwise() {
        return this.<@Nullable String>match(any -> null, Values::otherwise, between -> null);
    }

    /** The listed value that a text counts as; null if it isn't allowed. */
    default @Nullable String counted(String text) {
        return listed().contains(text) ? text : otherwise();
    }

    /** Any value of its type. */
    record Any() implements Allowed {
        @Override
        public <T extends @Nullable Object> T match(
                Function<Any, T> any, Function<Values, T> values, Function<Between, T> between) {
            return any.apply(this);
        }
    }

    /**
     * @param values in vocabulary order
     * @param otherwise one of them, which all other texts count as; null if they aren't allowed
     */
    record Values(List<String> values, @Nullable String otherwise) implements Allowed {

        public Values {
            values = List.copyOf(values);
        }

        public Values(List<String> values) {
            this(values, null);
        }

        @Override
        public <T extends @Nullable Object> T match(
                Function<Any, T> any, Function<Values, T> values, Function<Between, T> between) {
            return values.apply(this);
        }
    }

    /** Numbers between two bounds, inclusive; null if there is no bound. */
    record Between(@Nullable BigDecimal least, @Nullable BigDecimal most) implements Allowed {

        public boolean contains(BigDecimal number) {
            return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
        }

        /** {@code 0 or more}, {@code from 0 to 100}, {@code at most 100}. */
        @Override
        public String toString() {
            if (least == null) {
                return "at most " + most;
            }
            return most == null ? least + " or more" : "from " + least + " to " + most;
        }

        @Override
        public <T extends @Nullable Object> T match(
                Function<Any, T> any, Function<Values, T> values, Function<Between, T> between) {
            return between.apply(this);
        }
    }
}
