package dev.winnow.policy.cases;

import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An expected property of a case's evaluation. */
public sealed interface Expectation {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T extends @Nullable Object>(
            Function<Stage, T> stage,
            Function<Points, T> points,
            Function<Holds, T> holds,
            Function<HoldsNot, T> holdsNot) {}

    /** The cell of the expectation. */
    Source source();

    record Stage(String stage, Source source) implements Expectation {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.stage.apply(this);
        }
    }

    /** @param points in total */
    record Points(BigDecimal points, Source source) implements Expectation {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.points.apply(this);
        }
    }

    record Holds(String row, Source source) implements Expectation {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.holds.apply(this);
        }
    }

    record HoldsNot(String row, Source source) implements Expectation {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.holdsNot.apply(this);
        }
    }
}
