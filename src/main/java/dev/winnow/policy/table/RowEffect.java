package dev.winnow.policy.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a row brings when it holds; one form for each kind of table. */
public sealed interface RowEffect {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T extends @Nullable Object>(
            Function<Points, T> points,
            Function<Gate, T> gate,
            Function<Route, T> route,
            Function<Phase, T> phase,
            Function<Level, T> level,
            Function<Action, T> action) {}

    /**
     * @param points for each time it counts
     * @param atLeast how often it must hold to count at all, from 1
     * @param atMost how often it counts, the most recent first
     */
    record Points(BigDecimal points, int atLeast, int atMost) implements RowEffect {

        /** How far from 0 the points of a row may be. */
        public static final int MOST = 1_000_000;

        /** The highest number that may be written for how often. */
        public static final int MOST_TIMES = 1_000;

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.points.apply(this);
        }
    }

    record Gate(String stage) implements RowEffect {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.gate.apply(this);
        }
    }

    /** @param change {@code recycle}, {@code demote} or {@code disqualify} */
    record Route(String change, String stage) implements RowEffect {

        public static final List<String> CHANGES = List.of("recycle", "demote", "disqualify");

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.route.apply(this);
        }
    }

    record Phase(String phase) implements RowEffect {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.phase.apply(this);
        }
    }

    record Level(int level) implements RowEffect {

        public static final int HIGHEST = 99;

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.level.apply(this);
        }
    }

    record Action(String action) implements RowEffect {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.action.apply(this);
        }
    }
}
