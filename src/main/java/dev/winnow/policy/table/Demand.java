package dev.winnow.policy.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a condition demands of a fact's value. {@link #constraints} defines its meaning; {@link #holds} repeats it for
 * hypothetical values in analysis and paths. A differential test keeps the two the same.
 */
public sealed interface Demand {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T extends @Nullable Object>(
            Function<Is, T> is,
            Function<OneOf, T> oneOf,
            Function<NoneOf, T> noneOf,
            Function<Compared, T> compared,
            Function<Range, T> range,
            Function<Includes, T> includes,
            Function<IncludesNone, T> includesNone) {}

    /** The Drools constraints on an expression, all of which must hold. */
    List<String> constraints(String expression);

    /** Whether a value meets it. Null, an unknown fact, only meets {@link IncludesNone}. */
    boolean holds(@Nullable Object value);

    /** The values it mentions, as typed in the cell. */
    List<Object> values();

    record Is(Object value) implements Demand {
        @Override
        public List<Object> values() {
            return List.of(value);
        }

        @Override
        public List<String> constraints(String expression) {
            return List.of(expression + " == " + DrlLiteral.of(value));
        }

        @Override
        public boolean holds(@Nullable Object found) {
            return found != null && same(found, value);
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.is.apply(this);
        }
    }

    record OneOf(List<Object> values) implements Demand {

        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public List<String> constraints(String expression) {
            return List.of(values.stream()
                    .map(value -> expression + " == " + DrlLiteral.of(value))
                    .collect(Collectors.joining(" || ")));
        }

        @Override
        public boolean holds(@Nullable Object found) {
            return found != null && values.stream().anyMatch(value -> same(found, value));
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.oneOf.apply(this);
        }
    }

    record NoneOf(List<Object> values) implements Demand {

        public NoneOf {
            values = List.copyOf(values);
        }

        @Override
        public List<String> constraints(String expression) {
            return Stream.concat(
                            Stream.of(expression + " != null"),
                            values.stream().map(value -> expression + " != " + DrlLiteral.of(value)))
                    .toList();
        }

        @Override
        public boolean holds(@Nullable Object found) {
            return found != null && values.stream().noneMatch(value -> same(found, value));
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.noneOf.apply(this);
        }
    }

    record Compared(Operator operator, Object bound) implements Demand {
        @Override
        public List<Object> values() {
            return List.of(bound);
        }

        @Override
        public List<String> constraints(String expression) {
            return List.of(expression + ' ' + operator.sign() + ' ' + DrlLiteral.of(bound));
        }

        @Override
        public boolean holds(@Nullable Object found) {
            return found != null && operator.holds(compare(found, bound));
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.compared.apply(this);
        }
    }

    /** From one value, inclusive, to another, exclusive. */
    record Range(Object from, Object below) implements Demand {
        @Override
        public List<Object> values() {
            return List.of(from, below);
        }

        @Override
        public List<String> constraints(String expression) {
            return List.of(expression + " >= " + DrlLiteral.of(from), expression + " < " + DrlLiteral.of(below));
        }

        @Override
        public boolean holds(@Nullable Object found) {
            return found != null && compare(found, from) >= 0 && compare(found, below) < 0;
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.range.apply(this);
        }
    }

    /** At least one of these is among the fact's values. */
    record Includes(List<Object> values) implements Demand {

        public Includes {
            values = List.copyOf(values);
        }

        @Override
        public List<String> constraints(String expression) {
            return List.of(values.stream()
                    .map(value -> expression + " contains " + DrlLiteral.of(value))
                    .collect(Collectors.joining(" || ")));
        }

        @Override
        public boolean holds(@Nullable Object found) {
            return found instanceof List<?> list && values.stream().anyMatch(list::contains);
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.includes.apply(this);
        }
    }

    /** None of these is among the fact's values, which can be empty. */
    record IncludesNone(List<Object> values) implements Demand {

        public IncludesNone {
            values = List.copyOf(values);
        }

        @Override
        public List<String> constraints(String expression) {
            return values.stream()
                    .map(value -> expression + " not contains " + DrlLiteral.of(value))
                    .toList();
        }

        @Override
        public boolean holds(@Nullable Object found) {
            return !(found instanceof List<?> list) || values.stream().noneMatch(list::contains);
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.includesNone.apply(this);
        }
    }

    private static boolean same(Object found, Object value) {
        return found instanceof BigDecimal ? compare(found, value) == 0 : found.equals(value);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object found, Object bound) {
        return ((Comparable<Object>) found).compareTo(bound);
    }
}
