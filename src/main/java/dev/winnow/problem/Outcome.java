package dev.winnow.problem;

import java.util.function.Function;

/** A value, or the problem that replaces it. */
public sealed interface Outcome<V> {

    /** Applies the function that fits. */
    <T, X extends Exception> T fold(
            Use<? super V, ? extends T, X> value, Function<? super Problem, ? extends T> problem) throws X;

    /** A use of the value, which may throw. */
    interface Use<V, T, X extends Exception> {

        T of(V value) throws X;
    }

    static <V> Outcome<V> of(V value) {
        return new Value<>(value);
    }

    static <V> Outcome<V> failed(Problem problem) {
        return new Failed<>(problem);
    }

    record Value<V>(V value) implements Outcome<V> {

        @Override
        public <T, X extends Exception> T fold(
                Use<? super V, ? extends T, X> use, Function<? super Problem, ? extends T> problem) throws X {
            return use.of(value);
        }
    }

    record Failed<V>(Problem problem) implements Outcome<V> {

        @Override
        public <T, X extends Exception> T fold(
                Use<? super V, ? extends T, X> value, Function<? super Problem, ? extends T> use) {
            return use.apply(problem);
        }
    }
}
